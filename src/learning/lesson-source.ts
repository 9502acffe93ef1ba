/** Splits a Markdown file into YAML front matter and cards; each "## " heading starts a card. */

export interface FrontMatterSource {
  /** YAML, from line 2 of the file. */
  front: string;
  body: string;
  /** Line on which the body begins, from 1. */
  bodyLine: number;
}

export function splitFrontMatter(text: string): FrontMatterSource | undefined {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  return parts ? { front: parts[1]!, body: parts[2]!, bodyLine: parts[1]!.split('\n').length + 3 } : undefined;
}

export interface CardSource {
  title: string;
  text: string;
  /** Line of the heading in the body, from 0. */
  line: number;
}

export function splitCards(body: string): CardSource[] {
  const headings = [...body.matchAll(/^## /gm)];
  return headings.map((heading, i) => {
    const source = body.slice(heading.index + 3, headings[i + 1]?.index);
    const [title, ...text] = source.split('\n');
    return {
      title: title!.trim(),
      text: text.join('\n').trim(),
      line: body.slice(0, heading.index).split('\n').length - 1,
    };
  });
}
