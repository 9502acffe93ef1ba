/** A witness statement, for print and for the HTML file of an export; two languages stand side by side. */
import type { Statement, StatementBlock } from '../../exports/statement.ts';
import { getTextDirection } from '../../i18n/index.ts';

function Block({ block }: { block: StatementBlock }) {
  switch (block.as) {
    case 'quote':
      return (
        <blockquote lang={block.language ?? ''} dir="auto">
          {block.text}
        </blockquote>
      );
    case 'address':
      return (
        <p class="mono" dir="ltr">
          {block.text}
        </p>
      );
    case 'words':
      return (
        <p class="key-words" lang="en" dir="ltr">
          {block.text}
        </p>
      );
    case 'blank':
      return (
        <p class="blank">
          <span>{block.text}</span>
          <span class="line" />
        </p>
      );
    default:
      return <p class={block.as}>{block.text}</p>;
  }
}

export function StatementDocument({ statements }: { statements: readonly Statement[] }) {
  const rows = statements[0]?.sections ?? [];
  return (
    <article class="statement" style={{ '--languages': statements.length }}>
      <header class="languages">
        {statements.map(({ language, title }) => (
          <h1 key={language} lang={language} dir={getTextDirection(language)}>
            {title}
          </h1>
        ))}
      </header>
      {rows.map((_, n) => (
        <div class="languages" key={n}>
          {statements.map(({ language, sections }) => (
            <section key={language} lang={language} dir={getTextDirection(language)}>
              <h2>{sections[n]!.title}</h2>
              {sections[n]!.blocks.map((block, i) => (
                <Block key={i} block={block} />
              ))}
            </section>
          ))}
        </div>
      ))}
    </article>
  );
}
