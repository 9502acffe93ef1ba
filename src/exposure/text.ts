/** The judge of texts with its words, for pages and scripts; the worker reads the words when needed (data/exposure.ts). */
import { useWords } from './judge.ts';
import { TABLES } from './words/tables.ts';

useWords(TABLES);

export * from './judge.ts';
