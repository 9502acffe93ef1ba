/** Shows the state of a setting as a shape, a word and a colour. */
import { Icon } from './icons.tsx';
import { useTranslation } from './language-context.ts';

export type StatusKind = 'protected' | 'exposed' | 'unread' | 'pending' | 'reported';

export function StatusLabel({ state }: { state: StatusKind }) {
  const { t } = useTranslation();
  return <span class={`state ${state}`}>{t(`state.${state}`)}</span>;
}

export const StatusIcon = ({ state }: { state: StatusKind }) => (
  <span class={`state ${state}`}>
    <Icon name={state} />
  </span>
);
