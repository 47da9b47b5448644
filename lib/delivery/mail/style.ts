import type { Site } from '../../site/schema';

/** The site's colours, see app/styles/tokens.css; mail programs know no custom properties. */
const themes = {
  light: { paper: '#f7f4ee', card: '#fffdf9', ink: '#1a1714', soft: '#665e53', rule: '#ded6c8' },
  dark: { paper: '#141210', card: '#1d1a17', ink: '#f3eee5', soft: '#a89f91', rule: '#332e28' },
} as const;

const font =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** What each part of a mail looks like: on the part itself, since not every program reads sheets. */
export function buildStyles({ light }: Site['accent'], onAccent: (accent: string) => string) {
  const { paper, card, ink, soft, rule } = themes.light;
  const small = `margin:0;${font};font-size:14px;line-height:1.55;color:${soft}`;
  const text = `margin:0;${font};font-size:16px;line-height:1.55;color:${ink}`;
  return {
    page: `background-color:${paper};padding:32px 12px 40px`,
    card: `max-width:560px;background-color:${card};border:1px solid ${rule};border-radius:6px`,
    inside: 'padding:36px 40px 34px;text-align:start',
    site: `${small};font-weight:600`,
    heading: `${text};font-size:31px;line-height:1.15;letter-spacing:-0.02em;font-weight:800;padding-top:20px`,
    title: `${text};font-size:19px;line-height:1.35;font-weight:700;padding-top:18px`,
    when: `${text};padding-top:10px`,
    whose: `font-size:14px;color:${soft}`,
    text: `${text};padding-top:20px`,
    actions: 'padding:26px 0 8px',
    button: `background-color:${light};border-radius:4px;padding:13px 24px`,
    link: `${font};font-size:16px;line-height:1.3;font-weight:700;text-decoration:none;color:${onAccent(light)}`,
    note: `${small};padding-top:12px`,
    foot: `${small};font-size:13px;max-width:560px;padding:20px 12px 0`,
    footLink: `color:${soft}`,
    preheader: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  };
}

/** The dark theme and small screens, for programs that read sheets; classes are named as the parts. */
export function buildSheet({ dark }: Site['accent'], onAccent: (accent: string) => string): string {
  const { paper, card, ink, soft, rule } = themes.dark;
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
@media (prefers-color-scheme:dark){
.page{background-color:${paper}!important}
.card{background-color:${card}!important;border-color:${rule}!important}
.heading,.title,.when,.text{color:${ink}!important}
.site,.whose,.note,.foot,.footLink{color:${soft}!important}
.button{background-color:${dark}!important}
.link{color:${onAccent(dark)}!important}
}
@media (max-width:480px){
.inside{padding:26px 22px 26px!important}
.heading{font-size:27px!important}
}`;
}
