/**
 * The launcher's style sheet, and the theme that the panel shares.
 *
 * A page themes the widget by setting, on the element or on any ancestor: `--porte-parole-accent`,
 * `--porte-parole-on-accent`, `--porte-parole-font`. Everything else is closed to the page: the
 * important rules on the host win over whatever the page says about its elements.
 */
export const launcherStyles = `
:host {
  all: initial !important;
  display: block !important;
  --accent: var(--porte-parole-accent, #12518f);
  --on-accent: var(--porte-parole-on-accent, #fff);
  --head: var(--accent);
  --on-head: var(--on-accent);
  --surface: #fff;
  --raised: #f4f6f9;
  --text: #17202b;
  --muted: #55606e;
  --line: #d4dae2;
  --mark: #ffe79a;
  --warn: #8a4b00;
  --warn-surface: #fff6e6;
  --shadow: 0 12px 40px rgb(15 25 40 / .28);
  --font: var(--porte-parole-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif);
}
@media (prefers-color-scheme: dark) {
  :host {
    --accent: var(--porte-parole-accent, #8fc0f5);
    --on-accent: var(--porte-parole-on-accent, #0b1a2b);
    --head: var(--porte-parole-accent, #263242);
    --on-head: var(--porte-parole-on-accent, #e9edf2);
    --surface: #171d25;
    --raised: #222a35;
    --text: #e9edf2;
    --muted: #a9b4c2;
    --line: #3a4554;
    --mark: #6b5410;
    --warn: #f5c27a;
    --warn-surface: #2e2515;
    --shadow: 0 12px 40px rgb(0 0 0 / .6);
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  position: fixed;
  inset-block-end: 20px;
  inset-inline-end: 20px;
  z-index: 2147483000;
  display: flex;
  flex-direction: column;
  align-items: flex-end;
  gap: 12px;
  max-inline-size: calc(100vw - 40px);
  font: 400 16px/1.5 var(--font);
  color: var(--text);
  text-align: start;
}
button { font: inherit; color: inherit; cursor: pointer; margin: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.launcher {
  display: inline-flex;
  align-items: center;
  gap: 10px;
  min-block-size: 52px;
  padding-block: 0;
  padding-inline: 16px 20px;
  border: 1px solid transparent;
  border-radius: 26px;
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  box-shadow: 0 4px 16px rgb(15 25 40 / .3);
}
.launcher:hover { filter: brightness(1.1); }
.launcher:focus-visible { outline-color: var(--text); box-shadow: 0 0 0 2px var(--surface); outline-offset: 4px; }
.launcher svg { flex: none; }
.open .launcher { inline-size: 52px; padding: 0; justify-content: center; }
.open .caption {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.notice {
  margin: 0;
  padding: 8px 14px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--surface);
  box-shadow: var(--shadow);
}
@media (max-width: 480px), (max-height: 420px) {
  .frame { inset-block-end: 12px; inset-inline-end: 12px; max-inline-size: calc(100vw - 24px); }
  .frame.open > .launcher { display: none; }
}
@media print { .frame { display: none; } }
`;
