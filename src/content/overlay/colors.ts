/**
 * Colors of the overlay, as literals: a page could register custom properties, and read in their values or replace
 * them.
 */
interface Palette {
  card: string;
  ink: string;
  soft: string;
  line: string;
  sea: string;
  onSea: string;
  wash: string;
  amber: string;
  amberWash: string;
}

const LIGHT: Palette = {
  card: '#fff',
  ink: '#22211f',
  soft: '#5f5b55',
  line: '#e5e0d8',
  sea: '#1f5f63',
  onSea: '#fff',
  wash: '#e7f1f0',
  amber: '#8a5a00',
  amberWash: '#fbf0dc',
};
const DARK: Palette = {
  card: '#222526',
  ink: '#f0ede8',
  soft: '#b3ada4',
  line: '#363a3b',
  sea: '#7fc4c1',
  onSea: '#0f2526',
  wash: '#1f3334',
  amber: '#e7b75c',
  amberWash: '#3a2f1a',
};

const applyPalette = ({ card, ink, soft, line, sea, onSea, wash, amber, amberWash }: Palette): string => `
.overlay { color: ${ink} }
.card, .draft-mark, .report-entry { border: 1px solid ${line}; background: ${card}; color: ${ink} }
.out, .spotlight .row, .step .end, .steps .row, .ask .row, .photo .row, .warning .end { background: ${card} }
.soft { color: ${soft} }
.warning-lines li, .own { border-top: 1px solid ${line} }
.done, .next, .pick svg, .state.protected, .state.reported { color: ${sea} }
.refused, .pending, .state.exposed, .state.pending, .warning h2 { color: ${amber} }
.together { background: ${amberWash} }
.card:focus, button:focus-visible { outline: 3px solid ${sea}; outline-offset: 2px }
button { border: 1px solid ${line}; color: ${sea} }
button.main { border-color: ${sea}; background: ${sea}; color: ${onSea} }
button.chosen { border-color: ${sea}; background: ${wash} }
.state.unread { color: ${soft} }
button.main:focus-visible { outline-color: ${ink} }
button.bare { border-color: transparent; color: ${soft} }
button.learn { color: ${sea} }
button.exit, button.pick { color: ${ink} }
.draft-mark svg { color: ${amber} }
.draft-mark.unwatched svg { color: ${soft} }
.draft-mark.high { border-color: ${amber}; background: ${amberWash} }
.underline { background: ${amber} }
.ring { border: 3px solid ${sea} }
.map { background: ${wash} }
.map .land { fill: ${line}; stroke: ${soft} }
.map .grid { stroke: ${line} }
.map .cross { stroke: ${amber} }
.map .spot { fill: ${amber}; stroke: ${card} }
`;

/** `@media` rules come last, so that forced colors win. */
export const COLORS = `${applyPalette(LIGHT)}
@media (prefers-color-scheme: dark) {${applyPalette(DARK)}}
@media (forced-colors: active) {
.card, .report-entry, .draft-mark { border: 2px solid CanvasText }
.ring { border-color: Highlight; box-shadow: none }
.underline { background: Highlight; forced-color-adjust: none }
button { border-color: ButtonText }
}
`;
