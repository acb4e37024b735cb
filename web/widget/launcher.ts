/**
 * The widget's only script tag: `<script src="https://host/widget.js" defer></script>`.
 * It draws a button. Nothing is requested and nothing is stored before that button is used.
 */
import { ChatElement } from './chat-element.ts';

/** Path of the panel's script, relative to this one. Put in by the bundler. */
declare const PANEL_URL: string;

const TAG = 'porte-parole-chat';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
ChatElement.server = new URL('.', script || document.baseURI);
ChatElement.panelUrl = new URL(PANEL_URL, ChatElement.server);

function start(): void {
  // A page that carries the tag twice gets one widget.
  if (!customElements.get(TAG)) customElements.define(TAG, ChatElement);
  if (!document.querySelector(TAG)) document.body.append(document.createElement(TAG));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
