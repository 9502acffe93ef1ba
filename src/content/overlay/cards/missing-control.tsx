/** Says how to find a control that is not on the page now. */
import type { HowToChange } from '../../../messaging/overlay-view-models.ts';
import { DrawnText, Paragraph } from '../drawn-text.tsx';

export const MissingControl = ({
  missing,
  steps,
  labelDoubt,
}: Pick<HowToChange, 'missing' | 'steps' | 'labelDoubt'>) => (
  <>
    <Paragraph class="soft" text={missing} />
    <ol>
      {steps.map(step => (
        <li key={step}>
          <DrawnText>{step}</DrawnText>
        </li>
      ))}
    </ol>
    {labelDoubt && <Paragraph class="soft" text={labelDoubt} />}
  </>
);
