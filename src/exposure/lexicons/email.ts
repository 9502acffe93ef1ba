/** Lists how people spell out the @ and the dots of an email address. */
import { splitWords } from './list.ts';

export const AT = splitWords(`
  at, arroba, arobase, arobas, chez, собака, собачка, равлик, ат, эт, آت, أت, ات, ات ساین, عند, آرت, ایٹ, اٹ, et,
  ät, kuyruklu a, a keong, klammeraffe, chiocciola, 艾特, 圈a, 小老鼠, ऐट, एट, एट द रेट, ऐट द रेट, အက်, အက်တ်, အတ်, አት,
  ኣት, ат-знак, małpa, kukac, acong
`);
export const DOT = splitWords(`
  dot, punto, point, ponto, точка, тчк, крапка, дот, نقطة, نقطه, دوت, دات, ڈاٹ, nokta, titik, punkt, 点, 點, डॉट,
  बिंदु, ဒေါ့, ဒေါ့တ်, ဒေါ့ခ်, ነጥብ, ዶት, kropka, pont, punct
`);
