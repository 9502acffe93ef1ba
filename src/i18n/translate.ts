/** Translates a key in one fixed language, which may differ from that of the interface. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;
