/**
 * What small talk is made of, in French, English, Arabic and the Moroccan Arabic written in Latin letters. Phrases are
 * parted by commas; `a/b` stands for either word. Compared folded, word by word, so that they may be typed as a native
 * would write them.
 */

/** What a message of nothing else may be. */
export type SmallTalk =
  | 'greeting'
  | 'wellbeing'
  | 'thanks'
  | 'farewell'
  /** An insult, or a complaint about the answers. */
  | 'insult'
  /** Who or what it talks to, and what that can do. */
  | 'identity'
  /** Wants to be helped, or to ask something, and does not say what. */
  | 'help'
  /** Yes, no, all right, laughter: nothing that asks for more. */
  | 'noted';

/** Phrases that make a message small talk, by what they do. */
export const acts: Record<SmallTalk, string> = {
  greeting: `
    bonjour, bonsoir, salut, slt, bjr, bsr, cc, coucou, hello, helo, hi, hey, yo, wesh, re, allo, ping, test, essai,
    good morning/afternoon/evening, y a quelqu un, y a t il quelqu un, anybody/anyone there, salam, salamo/salamou/slm/salem/salaam, marhaba/mrhba/mar7ba/ahlan, azul,
    salam/salamo/salamou/assalam/asalam/assalamo/assalamou/salamu/assalamu alaykoum/alaykom/alaikoum/alaikum/aleykoum/alikoum/alikom/3alaykom/3alaykoum/3alikom/3likom/3likoum/3lykom,
    sbah/sba7 lkhir/lkhayr/nour, msa lkhir/lkhayr, السلام, سلام, السلام/سلام عليكم, عليكم السلام, مرحبا, مرحبا بكم/بك, اهلا,
    اهلا وسهلا, صباح/مساء الخير/النور, هلا`,
  wellbeing: `
    ça va, cava, sava, sa va, cv, comment ça va, comment allez vous, comment vous allez, comment vas tu, comment tu vas,
    tu vas bien, vous allez bien, vas tu bien, allez vous bien, la forme, et toi, et vous, how are/r you/u,
    how are you doing, how do you do, how is/s it going, what s up, sup, and you, labas/labass/lbas, labas 3lik/3likom,
    bikhir, kidayr/kidayra/kidayrin, ki/kif dayr/dayra/dayrin, kif/kifach nta/nti, hamdullah/hamdoulah/hamdoulilah/lhamdollah,
    لاباس, لا باس, لاباس عليك/عليكم, كيف حالك/حالكم/الحال, كيداير/كيدايره, كي/كيف داير/دايره, بخير, الحمد لله`,
  thanks: `
    merci, mrc, mrci, remercie, remerciements, thanks, thank you/u, thankyou, thx, thnx, tnx, tks, ty, much appreciated,
    chokran/choukran/shukran/chokrane/choukrane/shokran, tbarkallah/tbarklah, tbark/barak/baraka allah, barakallah/barakallahoufik,
    fik/fikom/oufik, allah/lah/lay ykhlik/ykhlikom/yhefdek/ihafdek/yjazik/ijazik/y3tik, شكرا, اشكرك/اشكركم/نشكرك/نشكركم, مشكور/مشكوره/مشكورين,
    بارك الله فيك/فيكم, جزاك/جزاكم الله خيرا/خير, الله يجازيك/يجازيكم/يعطيك/يخليك/يخليكم/يحفظك/يحفظكم, تسلم/تسلمي,
    super, parfait/parfaite, génial/géniale, top, cool, excellent/excellente, impeccable, nickel, bravo, formidable, magnifique,
    great, perfect, awesome, amazing, brilliant, wonderful, nice, good/great job, well done, je t aime/adore, i love/like you, love you,
    zwin/zwina, mzyan/mezyan/mzian, ممتاز, رائع/رائعه, احسنت/احسنتم, برافو, جميل, زوين, مزيان, احبك`,
  farewell: `
    au revoir, aurevoir, à bientôt, à demain, à plus, à la prochaine, bonne journée/soirée/nuit/continuation/fin, bon weekend/dimanche/courage, bon week end,
    bon/bonne après midi, bye, byebye, goodbye, good night, see you/ya, see you later/soon/tomorrow, take care, cya,
    have a nice/good/great/lovely day/evening/weekend/night/one, adieu, ciao, tchao, bslama/beslama/bslema/bsslama, m3a salama,
    layla saida, tsba7/tsbah/tesbah 3la khir, thalla/tahalla, بسلامه, بالسلامه, مع السلامه, الي اللقاء, وداعا, تصبح/تصبحون على خير,
    يوم/يومك/يومكم/نهارك/نهاركم سعيد/مبروك, ليله سعيده, تهلا`,
  insult: `
    con, cons, conne, connard/connards/connasse, idiot/idiote/idiots, imbécile/imbéciles, débile/débiles, stupide/stupides,
    nul/nuls/nulle/nulles, mauvais/mauvaise, inutile/inutiles, bête/bêtes, abruti/abrutie, crétin, bouffon, merde, merdique, pourri/pourrie, salaud, salope,
    enculé, bâtard, fdp, ntm, tg, fils de pute, ta gueule, ferme la, ta mère, va te faire foutre/voir, casse toi, putain,
    stupid, useless, dumb, crap, moron, rubbish, bullshit, shit, fuck, fuck you/off/u, fucking, bitch, asshole, shut up, you suck, sucks,
    hmar/7mar/hmara, mkelakh/mklakh/mkellekh, kelb, tfou, غبي/غبيه, احمق, حمار, كلب, تافه, سخيف, سيء, بليد, مكلخ, تبا, تبا لك/لكم, اخرس,
    faux, fausse, n importe quoi, wrong, incorrect, not helpful, pas ma question, pas ce que j ai demandé/dit/cherché, pas ce que je voulais/veux/cherche/demande, not what i asked/meant/wanted, pas ça, pas répondu, pas compris, rien compris,
    comprends/comprend/comprenez pas/rien, comprends/comprend/comprenez pas rien, réponds/répond/répondez pas, not/t understand/answer, ma fhmt/fhemt/fhmtich walo,
    mafhmtch/mafhemtch/mafhmtich, لم افهم/تفهم/تفهموا/تجب, ما فهمت/فهمتش, مافهمت/مافهمتش, خطا, خاطئ`,
  identity: `
    qui es/êtes/est tu/vous, tu/vous es/êtes qui, t es qui, who are/r you/u, what are you, qui t a/es créé/fait/programmé/développé, qui t a crée, qui vous a créé/fait/programmé/développé,
    who made/created/built/developed/programmed you, comment tu t appelles, comment vous vous appelez, comment t appelles tu, comment vous appelez vous,
    ton/votre nom/prénom, c est quoi ton/votre nom/prénom, quel est ton/votre nom/prénom, what is/s your name, your name,
    what can/do you do, que peux/sais tu faire, que pouvez/savez vous faire, tu peux/sais faire quoi, vous pouvez/savez faire quoi,
    qu est ce que tu sais/peux faire, qu est ce que vous savez/pouvez faire, qu est ce que tu fais, à quoi sers/servez tu/vous, à quoi tu sers, tu sers/fais à quoi, vous servez à quoi, tu fais quoi,
    vous faites quoi, que fais tu, que faites vous, comment ça marche/fonctionne, comment tu marches/fonctionnes, comment t utiliser,
    how does this/it work, how do you work, how can you help, how can you help me, comment peux/peut tu m aider, comment tu peux m aider, comment pouvez vous m aider,
    tu/vous parles/parlez/parle arabe/français/anglais/darija, parles/parlez tu/vous arabe/français/anglais/darija, do you speak english/french/arabic/darija,
    quel âge as tu, tu as quel âge, how old are you, tu/vous es/êtes sûr/sûre/certain/certaine, es/êtes tu/vous sûr/sûre/certain, are you sure,
    من انت/انتم/تكون, ما/شنو/ماهو اسمك/سميتك/اسمكم, ما هو اسمك/اسمكم, اسمك, شكون نتا/نتي/انت, هل تتكلم/تتحدث العربيه/الفرنسيه/الانجليزيه/الدارجه,
    ماذا يمكنك/تستطيع ان تفعل, ماذا تفعل, كيف تعمل, كيف تساعدني, كيف يمكنك مساعدتي, chkoun nta/nti/ntouma/ntoma, smitek/smiytek/smiytk, chno/chnou/achno/ach smitek/smiytek/smytk/ismek,
    chno/achno/ach katdir/kadir, chno/achno/ach kat dir, chno/achno/ach kat3ref dir`,
  help: `
    aide, aider, aidez, aider moi, help, help me, m aider, au secours, sos, question, questions, demander, te/vous demander, une information/info, un renseignement,
    des informations/infos/renseignements, some information/info, ask something, ask you, ask you something, quelque chose à demander,
    3awni/3awnini/3awnouni/3aweni/3awenni, sa3edni/saa3edni/sa3dni, nsawlek/nsewlek/nsowlek/nsawlkom/nswlek, so2al/soual/su2al/swal,
    سؤال, أسئلة, استفسار, ساعدني/ساعدوني, عاوني/عاوني/عاونوني, مساعدة/مساعدتي/المساعدة/مساعدتك/مساعدتكم, تساعدني/تساعدوني, نسولك/نسولكم`,
  noted: `
    ok, okay, oki, oke, okk, k, dac, daccord, d accord, oui, ouais, ouep, non, nn, nope, yes, yep, yeah, yup, no, nah, bon, bien, ben, bah, compris, entendu,
    c est noté, bien noté/reçu, ça marche, c est tout, that s all, that is all, got it, i see, understood, alright, all right, sure, fine, good, vu, rien, nothing, de rien,
    pas de problème/souci/soucis, no problem, je vous/t en prie, désolé/désolée, pardon, excuse/excusez moi, sorry, my bad, laisse/laissez tomber, never mind, nevermind, peu importe,
    peut être, maybe, drôle, marrant, funny, je rigole/plaisante, just kidding, mdr, mdrr, ptdr, lol, xd, lmao, rofl, blabla, bla,
    hmm, hm, euh, ah, oh, wow, waouh, wakha/waxa/waha/wa5a, iyeh/iyyeh/ayeh, lla, safi/saf, baraka, smh/sme7 lia/liya,
    نعم, لا, اجل, حسنا, طيب, تمام, اوكي/اوك, موافق, واخا/وخا, ايه, اه, صافي, فهمت, مفهوم, عفوا, اسف/اسفه, سمح/سمحي ليا`,
};

/** Words beside these, which alone are no small talk, nor anything else. */
export const fillers = `
  a, à, au, aux, as, ai, aie, avoir, la, le, l, les, un, une, des, du, de, d, en, y, et, ou, mais, alors, donc, puis, que, qu, est, ce, c, cela, ça, cet, cette, ces, ci, voilà, si,
  n, ne, pas, plus, tard, très, trop, vraiment, tellement, assez, plutôt, aussi, encore, beaucoup, bcp, bcq, infiniment, énormément, mille, fois, grand, grande, gros, petit, petite,
  avance, tout, toute, tous, toutes, monde, maintenant, rapidement, pour, par, avec, sur, s il te/vous plaît, svp, stp, silvouplait, fait, été, merci de,
  j, je, m, me, moi, mon, ma, mes, nous, on, notre, tu, t, toi, ton, ta, tes, te, vous, votre, vos, es, êtes, suis, était, sera, serait, peux, peut, peus, puis, pouvez, pourrais, pourriez,
  veux, voudrais, aimerais, souhaite, souhaiterais, poser, posez, besoin, cherche, quelque chose, gentil, gentille, aujourd hui, aurais, comprends, je cherche, monsieur, madame, mademoiselle, mr, mme, messieurs, mesdames, cher, chère, ami, amie,
  i, im, am, is, are, was, be, been, do, does, did, don, didn, doesn, can, could, may, might, would, will, ll, want, need, like, to, for, of, my, mine, you, your, u, ur, the, an, that, it, so, very, really, much, many, lot,
  too, just, please, plz, pls, and, or, but, with, at, again, today, now, here, then, well, there, everyone, all, sir, friend, dear, have, has, had, get, ask, some, any, this, more, s, not, quick,
  ana, chi, ka, 3ndi, 3andi, endi, ma3louma/ma3loumat, bghit, bgit, 3afak, 3afakom, 3afek, afak, khouya, khoya, khti, sahbi, bro, kat3ref, t3ref, sidi, lalla, bzf, bzaf, bzzaf, bezaf, bezzaf, jazilan, dyal, ya, w, o, wach, rak, raki, hada, had,
  يا, ال, و, في, من, على, عن, الي, أن, ان, هل, واش, هذا, هذه, كل, شيء, كلشي, انا, لك, لكم, ليك, ليكم, جزيلا, كثيرا, بزاف, جدا, مره, حقا, فعلا, ورحمة الله, وبركاته, تعالى, الله, خيرا, بخير, الصحه, العافيه,
  عندي, لدي, عندنا, ممكن, يمكن, يمكنك, يمكنكم, يمكنني, تستطيع, اريد, أود, بغيت, احتاج, اطرح, طرح, شي, واحد, اخي, اختي, خويا, ختي, صديقي, سيدي, سيدتي, استاذ, الجميع, من فضلك/فضلكم, لو سمحت/سمحتم, المرجو, رجاء, عفاك, عافاك, مسبقا`;

/** What one is thanked for, or blamed for: small talk beside thanks and insults alone. */
export const favours = `
  réponse, réponses, répondre, répondu, information, informations, info, infos, renseignement, renseignements, précision, précisions, explication, explications, temps, patience, gentillesse,
  service, services, travail, rapidité, réactivité, disponibilité, conseil, conseils, retour, accueil, attention, efficacité, clair, claire, clairs, utile, utiles, aidé, aidée, site, truc, chatbot, bot,
  answer, answers, reply, response, support, kindness, assistance, service, explanation, advice, explaining, answering, helping, clarification, time, everything, feedback, useful, helpful,
  المعلومات, معلومات, المعلومه, الاجابه, اجابتك, اجابتكم, الجواب, جوابك, جوابكم, الرد, ردك, ردكم, التوضيح, وقتك, وقتكم, تعاونكم, تعاونك, مجهوداتكم, مجهودكم, الشرح, خدمتكم`;

/** « Tu es … », whom what follows is said of. */
export const addressing = `
  tu es, t es, es tu, vous êtes, êtes vous, are/r you/u, you are/re, you r, est ce un, c est un, ce est un, is this, is it, je parle à/avec, am i talking/speaking/chatting to/with, nta, nti, ntouma, ntoma,
  انت, انتم, نتا, نتي, انا اتحدث مع, هل اتحدث مع`;

/** What one might be talking to: small talk where it is said of whom one talks to. */
export const beings = `
  robot, robots, robo, robots, bot, chatbot, humain, humaine, humains, ia, ai, intelligence artificielle, artificial intelligence, machine, ordinateur, programme, personne, chatgpt, gpt, siri, alexa, human,
  person, computer, real, vrai, vraie, vivant, vivante, assistant, assistante, porte parole, secrétaire, bnadem, insan, روبوت, روبو, روبوط, الي, انسان, بشر, اله, برنامج, ذكاء اصطناعي, شخص, حقيقي`;
