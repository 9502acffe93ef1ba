/** Finds the direction in which a text of unknown language is read. */

const FIRST_LETTER = /\p{L}/u;
const RTL_SCRIPTS = ['Adlam', 'Arabic', 'Hanifi_Rohingya', 'Hebrew', 'Mandaic', 'Nko', 'Samaritan', 'Syriac', 'Thaana'];
const RTL = new RegExp(`[${RTL_SCRIPTS.map(script => `\\p{Script=${script}}`).join('')}]`, 'u');

/** Decides by the first letter, as `dir=auto` does. Text without letters is read from left to right. */
export const getBaseDirection = (text: string): 'ltr' | 'rtl' =>
  RTL.test(FIRST_LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
