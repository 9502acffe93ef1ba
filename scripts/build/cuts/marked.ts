/** marked cut to CommonMark: what reads and what writes, without GitHub's and older dialects and without what is there to change it. */
import { exchanged } from './cutting.ts';

/** What it asks, and what the answer always is here: the minifier drops what hangs on it. */
const ALWAYS: Record<string, string> = {
  'this.options.pedantic': '!1',
  'this.options.gfm': '!1',
  'this.options.silent': '!1',
  'this.options.extensions?.': 'void 0?.',
  'this.options.hooks?.': 'void 0?.',
};

/** From … to, and what is left of it. */
const LEFT: Record<string, string> = {
  // Rules of dialects: tables, bare addresses, text struck through.
  ',We=g($e)….getRegex(),de=': ',de=',
  ',Pe=g("^ *(…,rt=/^': ',rt=/^',
  ',Dt={...me,…,ee={normal:fe,gfm:tt,pedantic:nt},F={normal:me,gfm:pe,breaks:qt,pedantic:Dt};':
    ',ee={normal:fe},F={normal:me};',
  ',Ae=/(?!~)…,pt=g(': ',pt=g(',
  ',ht=g(Ee,"u")…,ze=': ',ze=',
  ',ft=g(ze,…,bt=g(': ',bt=g(',
  ',Rt="^[^_*]*?…,yt=g(': ',yt=g(',
  ',Se=/[hH]…,me={': ',me={',
  'pedanticHeadingBeginRegex:…htmlBeginRegex:': 'htmlBeginRegex:',
  'listReplaceNesting:…anyLine:': 'anyLine:',
  'tableDelimiter:…startATag:': 'startATag:',
  'pedanticHrefTitle:…unicodeAlphaNumeric:': 'unicodeAlphaNumeric:',
  'findPipe:…carriageReturn:': 'carriageReturn:',
  'spaceLine:…notSpaceStart:': 'notSpaceStart:',
  // What reads and writes them.
  'table(e){let t=this.rules.…}lheading(e){': 'lheading(e){',
  'del(e,t,n=""){…}autolink(e){': 'autolink(e){',
  'url(e){let t;…}inlineText(e){': 'inlineText(e){',
  'if(a=this.tokenizer.table(e)){…continue}': '',
  'if(i=this.tokenizer.del(e,t,s)){…continue}': '',
  'if(!this.state.inLink&&(i=this.tokenizer.url(e))){…continue}': '',
  'for(let h=0;h<i.items.length;h++){let p=i.items[h],k=p.tokens[0];if(p.task&&…else p.task&&(p.task=!1)}': '',
  'checkbox({checked:e}){…}paragraph({': 'paragraph({',
  'table(e){let t="",n="";…}strong({tokens:e}){': 'strong({tokens:e}){',
  'del({tokens:e}){…}link({href': 'link({href',
  'del({text:e,tokens:t}){…}html({text:e}){return e}text': 'html({text:e}){return e}text',
  'checkbox({raw:e}){return e}': '',
  'case"table":{t+=…break}': '',
  'case"checkbox":{t+=…break}': '',
  'case"checkbox":{n+=…break}': '',
  'case"del":{n+=…break}': '',
  // Hooks and extensions, and the object that holds them.
  'var A=class{options;block;…;export{…};': 'export{w as Lexer,P as Parser};',
};

/** @throws Error where the library is not written as it was */
export const commonMark = (code: string): string =>
  [...Object.entries(LEFT), ...Object.entries(ALWAYS)].reduce((left, [what, by]) => exchanged(left, what, by), code);
