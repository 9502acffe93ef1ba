/** A Vite plugin: puts the checked data into the package as JSON that is read when needed. */
import type { Plugin } from 'vite';
import { indexOf, languages, platforms, platformWords, uiWords } from './data.ts';
import { lessonsIn } from './lessons.ts';

export function content(): Plugin {
  return {
    name: 'breakwater-content',
    generateBundle() {
      const emit = (fileName: string, data: unknown) => this.emitFile({ type: 'asset', fileName, source: JSON.stringify(data) });
      const all = platforms();
      emit('platforms/index.json', indexOf(all));
      for (const { $schema: _, ...p } of all) emit(`platforms/${p.id}.json`, p);
      for (const lang of languages()) {
        emit(`locales/${lang}/ui.json`, uiWords(lang));
        for (const [id, words] of Object.entries(platformWords(lang))) emit(`locales/${lang}/platforms/${id}.json`, words);
        emit(`locales/${lang}/lessons.json`, lessonsIn(lang));
      }
    },
  };
}
