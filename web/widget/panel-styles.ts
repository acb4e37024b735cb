/** The panel's style sheet. Colours and fonts are those set on the host by the launcher's. */
export const panelStyles = `
.panel {
  display: flex;
  flex-direction: column;
  inline-size: min(420px, 100vw);
  block-size: min(640px, calc(100vh - 112px));
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 16px;
  box-shadow: var(--shadow);
  overflow: hidden;
}
h2, h3, p, ol, ul, blockquote { margin: 0; padding: 0; font: inherit; }
ol, ul { list-style: none; }
a { color: var(--accent); text-underline-offset: .18em; }
.hidden {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
header {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  padding: 14px 18px;
  background: var(--head);
  color: var(--on-head);
}
h2 { font-size: 17px; font-weight: 650; line-height: 1.3; }
.subtitle { font-size: 13.5px; opacity: .92; }
.close {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 40px;
  block-size: 40px;
  margin-inline-end: -8px;
  padding: 0;
  border: 0;
  border-radius: 50%;
  background: transparent;
}
.close:hover { background: rgb(128 128 128 / .35); }
.close:focus-visible { outline-color: currentColor; outline-offset: -3px; }

.log {
  position: relative;
  flex: 1;
  min-block-size: 0;
  overflow: hidden auto;
  overscroll-behavior: contain;
  padding: 16px 18px;
  display: flex;
  flex-direction: column;
  gap: 14px;
  overflow-wrap: anywhere;
}
.log:focus-visible { outline-offset: -3px; }
.welcome { display: grid; gap: 14px; }
.question {
  align-self: flex-end;
  max-inline-size: 88%;
  padding: 9px 14px;
  border-radius: 16px;
  border-end-end-radius: 4px;
  background: var(--accent);
  color: var(--on-accent);
}
.question p { white-space: pre-line; }
.reply { display: flex; flex-direction: column; }
.text, .draft { white-space: pre-line; text-align: start; }
.answer, .body { display: grid; gap: 14px; }
.statement { unicode-bidi: plaintext; }
mark { background: var(--mark); color: inherit; border-radius: 3px; padding: 0 .12em; font-weight: 600; }
.citation {
  display: inline-block;
  min-inline-size: 24px;
  font-size: 13px;
  line-height: 24px;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  border-radius: 6px;
  unicode-bidi: isolate;
}
.citation:hover { background: var(--raised); text-decoration: underline; }

h3 { font-size: 13px; font-weight: 650; color: var(--muted); margin-block-end: 6px; }
.sources ol { display: grid; gap: 8px; }
.source { display: grid; gap: 6px; padding: 10px 12px; background: var(--raised); border-radius: 10px; font-size: 14px; }
.source-title { display: flex; gap: 8px; align-items: baseline; font-weight: 600; line-height: 1.35; }
.number {
  flex: none;
  min-inline-size: 20px;
  padding: 0 5px;
  border-radius: 6px;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 12px;
  line-height: 20px;
  text-align: center;
}
blockquote { padding-inline-start: 10px; border-inline-start: 3px solid var(--line); white-space: pre-line; text-align: start; }
.meta { color: var(--muted); font-size: 13px; }
p.meta { display: flex; flex-wrap: wrap; gap: 0 14px; }
.out { display: inline-block; min-block-size: 24px; inline-size: fit-content; font-weight: 550; font-size: 14px; }
.out svg { inline-size: 15px; block-size: 15px; vertical-align: -2px; }
.corrected { color: var(--warn); font-size: 14px; }
.all { margin-block-start: 8px; }

.verdict { font-weight: 600; font-size: 14px; color: var(--warn); }
.refused, .trouble {
  padding: 12px 14px;
  background: var(--warn-surface);
  border-inline-start: 4px solid var(--warn);
  border-radius: 8px;
}
.trouble { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
.stopped { background: var(--raised); border-color: var(--line); }
.next ul { display: grid; gap: 8px; }
.next li > div { display: grid; }
.contact { font-size: 15px; }
.contact a { display: inline-block; min-block-size: 24px; inline-size: fit-content; }
.name { font-weight: 600; }
.chips ul { display: grid; gap: 8px; justify-items: start; }
.chip, .retry {
  min-block-size: 36px;
  padding: 6px 14px;
  border: 1px solid var(--accent);
  border-radius: 18px;
  background: var(--surface);
  color: var(--accent);
  font-size: 14.5px;
  line-height: 1.4;
  text-align: start;
}
.chip:hover, .retry:hover { background: var(--raised); }

.waiting { display: inline-flex; align-items: center; gap: 5px; color: var(--muted); font-size: 14.5px; }
.waiting span { margin-inline-start: 6px; }
.waiting i { inline-size: 7px; block-size: 7px; border-radius: 50%; background: currentColor; animation: wait 1.2s infinite; }
.waiting i:nth-child(2) { animation-delay: .15s; }
.waiting i:nth-child(3) { animation-delay: .3s; }
@keyframes wait { 0%, 60%, 100% { opacity: .25; } 30% { opacity: 1; } }
@media (prefers-reduced-motion: reduce) { .waiting i { animation: none; } }

.composer { display: flex; align-items: flex-end; gap: 8px; padding: 10px 12px 6px; border-block-start: 1px solid var(--line); }
textarea {
  flex: 1;
  min-inline-size: 0;
  min-block-size: 44px;
  max-block-size: 130px;
  field-sizing: content;
  resize: none;
  margin: 0;
  padding: 9px 12px;
  border: 1px solid var(--muted);
  border-radius: 12px;
  background: var(--surface);
  color: var(--text);
  font: inherit;
}
textarea:placeholder-shown { direction: inherit; }
textarea::placeholder { color: var(--muted); opacity: 1; }
textarea:focus-visible { outline-offset: 0; }
.action {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 44px;
  block-size: 44px;
  padding: 0;
  border: 1px solid transparent;
  border-radius: 12px;
  background: var(--accent);
  color: var(--on-accent);
}
.action:hover { filter: brightness(1.1); }
.action.stop svg { fill: currentColor; }
.notice-line { padding: 0 14px 10px; font-size: 12.5px; color: var(--muted); text-align: center; }

@media (max-width: 480px), (max-height: 420px) {
  .panel { position: fixed; inset: 0; inline-size: auto; block-size: auto; border: 0; border-radius: 0; }
}
`;
