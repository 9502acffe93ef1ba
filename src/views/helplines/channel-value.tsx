import { Ltr } from '../../ui/ltr.tsx';

const NUMBER = /^[+\d][\d ()-]*$/;

/** Keeps a phone number on one line, so that nobody dials half of it. */
export const ChannelValue = ({ value }: { value: string | undefined }) => (
  <Ltr>{value && NUMBER.test(value) ? <span class="nowrap">{value}</span> : value}</Ltr>
);
