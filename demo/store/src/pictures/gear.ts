/** Drawings of the equipment, in the frame of 400 by 400 that `draw` puts around. */
export const gear: Record<string, string> = {
  mug: `
<path d="M262 190 h30 q34 0 34 42 t-34 42 h-34" fill="none" stroke="#5b7c8d" stroke-width="18"/>
<path d="M112 150 h156 v150 q0 42 -42 42 h-72 q-42 0 -42 -42 z" fill="#6f93a6"/>
<ellipse cx="190" cy="150" rx="78" ry="16" fill="#4d6b7a"/>
<ellipse cx="190" cy="154" rx="66" ry="11" fill="#3b2a22"/>
<path d="M112 226 h156" stroke="#86a8b9" stroke-width="10"/>
<path d="M164 122 q-14 -20 0 -38 t0 -38 M212 122 q-14 -20 0 -38 t0 -38"
 fill="none" stroke="#d9d3c7" stroke-width="8" stroke-linecap="round"/>`,
  dripper: `
<path d="M96 108 h208 l-62 140 h-84 z" fill="#fdfdfb" stroke="#d3ccbf" stroke-width="4"/>
<path d="M136 116 l48 126 M178 116 l14 126 M222 116 l-14 126 M264 116 l-48 126"
 stroke="#e4dfd4" stroke-width="5"/>
<ellipse cx="200" cy="108" rx="104" ry="17" fill="#e9e4da"/>
<ellipse cx="200" cy="111" rx="86" ry="11" fill="#5a3d2b"/>
<rect x="118" y="244" width="164" height="16" rx="8" fill="#eae5db"/>
<path d="M152 268 h96 l-8 66 q-1 8 -9 8 h-62 q-8 0 -9 -8 z" fill="#cfe0e4" opacity=".9"/>
<path d="M157 306 h86 l-4 28 q-1 8 -9 8 h-62 q-8 0 -9 -8 z" fill="#5a3d2b"/>`,
  kettle: `
<path d="M150 172 C84 176 96 296 52 300" fill="none" stroke="#8a8f94" stroke-width="14"
 stroke-linecap="round" transform="matrix(1 0 0 -1 0 470)"/>
<path d="M138 172 h136 l26 152 q3 18 -16 18 h-156 q-19 0 -16 -18 z" fill="#a9aeb3"/>
<path d="M160 172 h26 l-22 170 h-26 z" fill="#c6cacd"/>
<path d="M136 172 q70 -52 140 0 z" fill="#8a8f94"/>
<circle cx="206" cy="138" r="12" fill="#3a3330"/>
<path d="M276 186 q72 6 66 66 t-34 62" fill="none" stroke="#3a3330" stroke-width="18"
 stroke-linecap="round"/>`,
  grinder: `
<path d="M200 92 h104" stroke="#8a8f94" stroke-width="12" stroke-linecap="round"/>
<circle cx="308" cy="84" r="20" fill="#7a5133"/>
<rect x="186" y="80" width="28" height="40" rx="6" fill="#8a8f94"/>
<path d="M146 116 h108 v24 h-108 z" fill="#6d7378"/>
<rect x="150" y="140" width="100" height="128" fill="#3d4247"/>
<path d="M164 140 h14 v128 h-14 z" fill="#565c62"/>
<rect x="146" y="196" width="108" height="34" fill="#7a5133"/>
<path d="M152 268 h96 v58 q0 16 -16 16 h-64 q-16 0 -16 -16 z" fill="#8a8f94"/>`,
  teapot: `
<path d="M126 232 q-48 -8 -64 -62" fill="none" stroke="#2f3538" stroke-width="24"
 stroke-linecap="round"/>
<path d="M130 160 C130 60 270 60 270 160" fill="none" stroke="#4a5256" stroke-width="12"/>
<ellipse cx="204" cy="252" rx="112" ry="88" fill="#2f3538"/>
<path d="M132 186 q72 -44 144 0 z" fill="#42494d"/>
<circle cx="204" cy="154" r="13" fill="#2f3538"/>
<g fill="#454d51"><circle cx="140" cy="250" r="7"/><circle cx="172" cy="236" r="7"/>
<circle cx="204" cy="232" r="7"/><circle cx="236" cy="236" r="7"/><circle cx="268" cy="250" r="7"/>
<circle cx="156" cy="282" r="7"/><circle cx="188" cy="270" r="7"/><circle cx="220" cy="270" r="7"/>
<circle cx="252" cy="282" r="7"/></g>`,
}
