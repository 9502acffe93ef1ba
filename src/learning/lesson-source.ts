/** A lesson's file: YAML front matter between lines of three hyphens, then one card a "## " heading. */

export interface FrontMatterSource {
  front: string;
  body: string /** Line on which the body begins, from 1. The front matter begins on line 2. */;
  bodyLine: number;
}

export function splitFrontMatter(text: string): FrontMatterSource | undefined {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  return parts ? { front: parts[1]!, body: parts[2]!, bodyLine: parts[1]!.split('\n').length + 3 } : undefined;
}

export interface CardSource {
  title: string;
  text: string /** Line in the body, from 0. */;
  line: number;
}

export function splitCards(body: string): CardSource[] {
  const heads = [...body.matchAll(/^## /gm)];
  return heads.map((head, i) => {
    const whole = body.slice(head.index + 3, heads[i + 1]?.index);
    const [title, ...text] = whole.split('\n');
    return {
      title: title!.trim(),
      text: text.join('\n').trim(),
      line: body.slice(0, head.index).split('\n').length - 1,
    };
  });
}
