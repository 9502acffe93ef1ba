/** Quotes text of the person. Text without letters is read from left to right in every language. */
export const QuotedText = ({ of }: { of: string }) => <q dir={/\p{L}/u.test(of) ? 'auto' : 'ltr'}>{of}</q>;
