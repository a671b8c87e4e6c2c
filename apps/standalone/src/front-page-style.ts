/** look.md: paper, ink, one accent, words before anything else. */
export const frontPageStyle = `
:root { --paper: #fbfaf6; --surface: #ffffff; --ink: #1c2530; --muted: #54606c; --line: #d8d3c7; --strong: #8a8577;
  --accent: #0a5a6b; --soft: #e1eef0; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --paper: #12171c; --surface: #1a2128; --ink: #ece9e1; --muted: #a9b2ba;
  --line: #333c45; --strong: #77828c; --accent: #6cc3d3; --soft: #17323a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/25px "Source Sans 3", "Segoe UI", Roboto, sans-serif; }
.strip { background: var(--soft); margin: 0; padding: 8px 28px; font-size: 15px; }
main, header, footer { max-width: 1176px; margin: 0 auto; padding: 0 28px; }
header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; padding-block: 16px; border-bottom: 1px solid var(--line); }
header strong { font: 600 22px/28px "Source Serif 4", Georgia, serif; }
header nav { margin-inline-start: auto; font-size: 15px; }
h1, h2, h3 { font-family: "Source Serif 4", Georgia, serif; }
h1 { font-size: clamp(26px, 4vw, 40px); line-height: 1.2; font-weight: 400; margin: 40px 0 12px; }
h2 { font-size: 20px; line-height: 28px; border-top: 3px solid var(--ink); padding-top: 12px; margin: 40px 0 8px; }
h3 { font-size: 17px; line-height: 25px; margin: 24px 0 4px; }
.silence { font: 400 20px/28px "Source Serif 4", Georgia, serif; margin: 0 0 8px; }
a { color: var(--accent); text-decoration-color: var(--strong); text-underline-offset: 3px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.muted, .line { color: var(--muted); font-size: 15px; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
td.line { font-variant-numeric: tabular-nums; width: 10em; text-align: end; padding-right: 0; }
td.code { white-space: nowrap; width: 11em; font-size: 15px; font-variant-numeric: tabular-nums; }
footer { margin-top: 48px; padding-block: 24px; border-top: 1px solid var(--line); font-size: 15px; color: var(--muted); }
@media (max-width: 640px) { main, header, footer { padding-inline: 18px; } .strip { padding-inline: 18px; }
  td, td.line, td.code { display: block; border: 0; padding: 0; width: auto; text-align: start; } tr { display: block; border-bottom: 1px solid var(--line); padding: 8px 0; } }
`;
