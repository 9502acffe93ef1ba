/** The words of the key that signed an export, to read out or to compare, and what they show. */
import '../packs/packs.css';

export const SignedBy = ({ words, children }: { words: string; children: string }) => (
  <>
    <ol class="said-words mono" lang="en" dir="ltr">
      {words.split(' ').map((word, i) => (
        <li key={i}>{word}</li>
      ))}
    </ol>
    <p class="small">{children}</p>
  </>
);
