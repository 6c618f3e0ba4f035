/** The colours of a picture by what they mean, light and dark. Green, yellow and red are for verdicts only; prices are blue. */
export const colours = {
  paper: ['#ffffff', '#15181c'],
  ink: ['#16191d', '#eceff1'],
  soft: ['#5a626b', '#a3abb3'],
  line: ['#17508f', '#7db7f5'],
  second: ['#6c8db3', '#5f86ad'],
  third: ['#7d8791', '#78828c'],
  grid: ['#e3e6e9', '#2a3037'],
  up: ['#00705f', '#4fd1ad'],
  dn: ['#a61b1b', '#ff7a6b'],
  md: ['#b07f00', '#e8c14f'],
  mdt: ['#7a5a00', '#e8c14f'],
  tup: ['#e6f1ef', '#16302b'],
  tdn: ['#f7e9e8', '#3a2322'],
  need: ['#d9dee4', '#39424b'],
  band: ['#eef1f4', '#20262c'],
  lane: ['#f1f3f5', '#1d2227'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof colours;

const variables = (theme: 0 | 1) =>
  Object.entries(colours)
    .map(([name, pair]) => `--${name}:${pair[theme]}`)
    .join(';');

/** Custom properties of the colours, for a page or a picture of its own; on paper they are the light ones. */
export const colourRules = (root: string): string =>
  `${root}{${variables(0)}}@media screen and (prefers-color-scheme:dark){${root}{${variables(1)}}}`;

/** The class that fills, or draws a line, in a colour. A viewer that knows no custom properties takes the light one. */
const rule = ([name, [light]]: [string, readonly string[]]) =>
  `.f-${name}{fill:${light};fill:var(--${name})}.s-${name}{stroke:${light};stroke:var(--${name});fill:none}`;

/** Classes of shapes and texts in pictures. */
export const shapeRules: string = [
  ...Object.entries(colours).map(rule),
  '.t{font-size:13px}.a{font-size:12px}.m{font-size:11px}.b{font-weight:650}.o{fill-opacity:.42}',
  '.h{paint-order:stroke;stroke:#fff;stroke:var(--paper);stroke-width:3.5px;stroke-linejoin:round}',
  '.d{stroke-dasharray:4 3}.j{stroke-linejoin:round;stroke-linecap:round}',
].join('');

/** Fonts with tabular figures on every system, Arial's widths or narrower than the reserve for them. */
export const fontFamily =
  '-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif';
