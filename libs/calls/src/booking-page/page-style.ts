/** The whole style of the public pages, small enough to stand in each. */
export const pageStyle = `
:root{--ink:#21241f;--dim:#5d6159;--paper:#fcfbf7;--line:#d9d6c9;--edge:#8d8b80;--green:#235c45;--on:#fff;--red:#a3261c}
@media(prefers-color-scheme:dark){:root{--ink:#eceae2;--dim:#a9aba2;--paper:#1b1c19;--line:#40423b;--edge:#7d8074;--green:#8fc9ab;--on:#12251c;--red:#ff9a8f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
main{max-width:620px;margin:0 auto;padding:32px 20px 64px}
h1{font-size:26px;line-height:1.25;margin:0 0 12px}
h2{font-size:16px;margin:20px 0 8px}
fieldset{border:0;padding:0;margin:24px 0 8px}
legend{font-weight:650;padding:0}
label{display:block;margin:16px 0 4px}
.slots{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:8px}
.slot,.way{display:flex;gap:8px;align-items:center;margin:0;min-height:44px}
.way:last-of-type{margin-top:8px}
.slot{border:1px solid var(--line);border-radius:8px;padding:6px 14px}
.slot:has(:checked){border-color:var(--green);box-shadow:inset 0 0 0 1px var(--green)}
.dim{color:var(--dim);font-size:14px}
input[type=text],input[type=email],textarea,select{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:8px;padding:10px}
option{background:var(--paper);color:var(--ink)}
.zone{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.zone label{margin:0}.zone select{width:auto;min-width:0;flex:1 1 160px}
input[type=radio],input[type=checkbox]{width:20px;height:20px;accent-color:var(--green);flex:none}
button{font:inherit;font-weight:600;min-height:44px;padding:8px 20px;border:0;border-radius:8px;background:var(--green);color:var(--on);margin-top:16px;cursor:pointer}
button.quiet{background:none;color:var(--dim);font-weight:400;padding:8px 0;text-decoration:underline;margin-top:0}
.zone .quiet{padding:8px}
:focus-visible{outline:3px solid var(--green);outline-offset:2px}
.problem{border-left:4px solid var(--red);padding:4px 0 4px 12px}
.decline{margin-top:32px}
summary{cursor:pointer;margin-top:24px;min-height:44px}
.hint{display:block;color:var(--dim);font-size:14px;margin:0 0 4px}
.note,.said{border-left:4px solid var(--line);padding:4px 0 4px 12px;margin:16px 0;white-space:pre-line;overflow-wrap:anywhere}
.words{white-space:pre-line}
.consent{margin-top:16px}
.trap{position:absolute;left:-9999px}
a.go{display:inline-block;min-height:44px;padding:8px 20px;border-radius:8px;background:var(--green);color:var(--on);font-weight:600;text-decoration:none}
[aria-invalid=true]{border-color:var(--red)!important}
a{color:inherit}`;
