/** A piece of the person's own text. A number is read from the left in any language. */
export const QuotedText = ({ of }: { of: string }) => <q dir={/\p{L}/u.test(of) ? 'auto' : 'ltr'}>{of}</q>;
