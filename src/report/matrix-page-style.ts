/** How the page of the matrix looks. */

export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --head: #f6f8fa; --focus: #0969da;
  --safe: #1a7f37; --degraded: #6b4300; --degraded-fill: #fff3c4; --broken: #a40e26; --broken-fill: #ffdcd7;
  --unknown: #59636e; --unknown-fill: #eaeef2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --head: #151b23; --focus: #58a6ff;
    --safe: #57ab5a; --degraded: #f5d675; --degraded-fill: #3a2d05; --broken: #ffa8a1; --broken-fill: #4b1517;
    --unknown: #9198a1; --unknown-fill: #262c36;
  }
}
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0 auto; padding: 24px; max-width: max-content; background: var(--page); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", "Liberation Sans", sans-serif }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere }
h2 { margin: 0; font-size: 18px; font-weight: 600; overflow-wrap: anywhere }
h3 { margin: 16px 0 4px; font-size: 15px }
p { margin: 4px 0 12px; max-width: 80ch; overflow-wrap: anywhere }
section { margin-top: 28px }
footer { margin-top: 32px; color: var(--quiet) }
footer h2 { font-size: 15px }
ul { margin: 4px 0; padding-left: 20px }
li { max-width: 100ch; overflow-wrap: anywhere }
small { color: var(--quiet); font-size: 12px; font-weight: 400 }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px }

.filters { display: flex; flex-wrap: wrap; gap: 10px 24px; align-items: center; padding: 10px 14px; margin-bottom: 8px;
  border: 1px solid var(--line); border-radius: 6px; background: var(--head) }
.filters fieldset { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; border: 0 }
.filters legend { float: left; padding: 0; margin-right: 4px }
.filters label { white-space: nowrap }
.filters input[type=text], .filters select { padding: 3px 8px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--page); color: var(--text); font: inherit }
.filters input::placeholder { color: var(--quiet); opacity: 1 }
.filters input[aria-invalid=true] { border-color: var(--broken); outline-color: var(--broken) }
.filters output { color: var(--quiet) }

.sign { display: inline-block; min-width: 1.4em; padding: 0 3px; border-radius: 3px; text-align: center; font-weight: 700 }
.safe { color: var(--safe) }
.degraded { color: var(--degraded); background: var(--degraded-fill) }
.broken { color: var(--broken); background: var(--broken-fill) }
.unknown { color: var(--unknown); background: var(--unknown-fill) }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 0; list-style: none; color: var(--quiet) }

.scroll { overflow: auto; width: max-content; max-width: calc(100vw - 48px); max-height: 85vh; border: 1px solid var(--line); border-radius: 6px }
table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums }
th, td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 0 }
th { background: var(--head); font-weight: 500; white-space: nowrap }
thead th, .corner { position: sticky; top: 0; z-index: 1 }
thead th { vertical-align: bottom; padding: 8px 4px }
thead th span { writing-mode: vertical-rl; transform: rotate(180deg); line-height: 1.2 }
tbody th { position: sticky; left: 0; padding: 0 10px; text-align: left }
.corner { left: 0; z-index: 2; padding: 8px 10px; background: var(--head); color: var(--quiet); font-size: 13px;
  vertical-align: bottom }
.corner span { display: block; white-space: nowrap; max-width: 24ch; overflow: hidden; text-overflow: ellipsis }
.corner span:first-child { text-align: right }
td button { display: block; width: 100%; min-width: 48px; height: 30px; padding: 0 4px; border: 0; background: none;
  color: inherit; font: inherit; cursor: pointer }
td.broken button { font-weight: 700 }
td.safe button { font-size: 26px; line-height: 30px }
td span { margin-left: 3px }
td.safe span, td.unknown span { display: none }
td button:hover { box-shadow: inset 0 0 0 2px currentColor }
td button:focus-visible { outline-offset: -3px }
td.off { background: none }
td.off button { visibility: hidden }
th.here { color: var(--focus); text-decoration: underline }

dialog { width: min(860px, calc(100vw - 32px)); max-height: calc(100vh - 64px); padding: 20px 24px; overflow: auto;
  border: 1px solid var(--line); border-radius: 10px; background: var(--page); color: var(--text) }
dialog::backdrop { background: rgb(0 0 0 / 45%) }
.bar { display: flex; gap: 16px; align-items: flex-start; justify-content: space-between }
.bar button { flex: none; padding: 3px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--head);
  color: var(--text); font: inherit; cursor: pointer }
kbd { padding: 0 4px; border: 1px solid var(--line); border-radius: 4px; color: var(--quiet); font-size: 12px }
#outcome { margin-top: 8px; font-weight: 600 }
#outcome span { padding: 2px 8px; border-radius: 4px }
#sides { color: var(--quiet) }
#findings { margin: 12px 0 0; padding: 0; list-style: none }
#findings > li { padding: 10px 0; border-top: 1px solid var(--line) }
#findings p { margin: 0 }
#findings .rule { color: var(--quiet); font-size: 13px; margin-left: 8px }
code, pre { font: 13px/1.45 ui-monospace, "Liberation Mono", monospace }
code { font-weight: 600; overflow-wrap: anywhere }
pre { margin: 6px 0; padding: 8px 10px; overflow: auto; border-radius: 6px; background: var(--head) }
@media (forced-colors: active) { td button:hover { outline: 2px solid } }
@media print { .scroll { overflow: visible; max-height: none; max-width: none } .filters { display: none } }
`;
