/** i18next cut to what is used of it: words that lie ready, plurals, values in their places, and a language behind another. */
import { exchanged, inClasses, inPattern, withoutUnused } from './cutting.ts';

/** Classes, and methods of those that stay, that nothing here calls. */
const GONE: Record<string, string[]> = {
  RegExpCache: [],
  Logger: [],
  Formatter: [],
  Connector: [],
  EventEmitter: ['once'],
  ResourceStore: [
    'removeNamespaces',
    'deprecateDottedLng',
    'addResource',
    'addResources',
    'removeResourceBundle',
    'getResourceBundle',
    'toJSON',
  ],
  Translator: ['getUsedParamsDetails'],
  LanguageUtil: ['clearCache', 'deprecateBareCode'],
  PluralResolver: ['clearCache', 'needsPlural', 'getPluralFormsOfKey', 'getSuffixes'],
  I18n: [
    'reloadResources',
    'hydrate',
    'setDefaultNamespace',
    'hasLoadedNamespace',
    'loadNamespaces',
    'loadLanguages',
    'dir',
    'cloneInstance',
    'toJSON',
  ],
};

/** What it asks, and what the answer always is here: the minifier drops what hangs on it. */
const ALWAYS: Record<string, string> = {
  // No part of it is exchanged but formats and what is done at the end.
  'this.i18nFormat': 'undefined',
  'this.modules.i18nFormat': 'undefined',
  'this.modules.languageDetector': 'undefined',
  'this.services.languageDetector': 'undefined',
  'this.utils?.hasLoadedNamespace': 'undefined',
  // Options that src/i18n/index.ts leaves as they are, or sets.
  'this.options.isClone': 'false',
  'options.isClone': 'false',
  'this.options.resources': 'undefined',
  'this.options.initAsync': 'true',
  'this.options.updateMissing': 'false',
  'this.options.appendNamespaceToMissingKey': 'false',
  'this.options.parseMissingKeyHandler': 'undefined',
  'this.options.returnedObjectHandler': 'undefined',
  'this.options.returnObjects': 'false',
  'this.options.returnNull': 'false',
  'this.options.returnEmptyString': 'false',
  'this.options.fallbackNS': 'false',
  'this.options.supportedLngs': 'false',
  'this.supportedLngs': 'false',
  'this.options.lowerCaseLng': 'false',
  'this.options.cleanCode': 'false',
  'this.options.nonExplicitSupportedLngs': 'false',
  'this.options.load': "'all'",
  "typeof this.options.fallbackLng === 'function'": 'false',
  "typeof fallbacks === 'function'": 'false',
  // Options of a call that no call has.
  'opt.returnDetails !== undefined ? opt.returnDetails : this.options.returnDetails': 'false',
  'opt.joinArrays !== undefined ? opt.joinArrays : this.options.joinArrays': 'undefined',
  'opt.appendNamespaceToCIMode || this.options.appendNamespaceToCIMode': 'false',
  'opt.missingKeyNoValueFallbackToKey || this.options.missingKeyNoValueFallbackToKey': 'false',
  'opt.nsSeparator !== undefined ? opt.nsSeparator : this.options.nsSeparator': "':'",
  'opt.keySeparator !== undefined ? opt.keySeparator : this.options.keySeparator': "'.'",
  'options.keySeparator !== undefined ? options.keySeparator : this.options.keySeparator': "'.'",
  'options.ignoreJSONStructure !== undefined ? options.ignoreJSONStructure : this.options.ignoreJSONStructure': 'true',
  'opt.ordinal': 'false',
  'options.ordinal': 'false',
  'opt.context !== undefined': 'false',
  'opt.lngs': 'undefined',
  "typeof key === 'function'": 'false',
  "typeof k === 'function'": 'false',
  "typeof keys === 'function'": 'false',
  "typeof o.keyPrefix === 'function'": 'false',
  // Languages and keys that there are none of.
  "lng?.toLowerCase() === 'cimode'": 'false',
  "lng.includes('.')": 'false',
  'looksLikeObjectPath(key, nsSeparator, keySeparator)': 'true',
  'key.match(this.interpolator.nestingRegexp)': 'null',
  "typeof Intl === 'undefined'": 'false',
};

/** Written anew, as their callers here need them. */
const WRITTEN: Record<string, Record<string, string>> = {
  Interpolator: {
    init: '',
    reset: '',
    resetRegExp: '',
    nest: '',
    constructor: `constructor({ interpolation }) {
    this.format = interpolation.format;
  }`,
    // Words name a value and nothing more: {{name}}.
    interpolate: `interpolate(str, data, lng, options) {
    return isString(str) ? str.replace(/{{(.+?)}}/g, (whole, name) => {
      const key = name.trim(), has = Object.hasOwn(data, key), value = this.format(has ? data[key] : undefined, undefined, lng, options);
      return value === undefined && !has ? whole : makeString(value);
    }) : str;
  }`,
  },
  Translator: {
    extendTranslation: `extendTranslation(res, key, opt, resolved) {
    res = this.interpolator.interpolate(res, opt, opt.lng || this.language || resolved.usedLng, opt);
    if (!opt.lng && resolved.res) opt.lng = this.language || resolved.usedLng;
    return postProcessor.handle(this.options.postProcess, res, key, { i18nResolved: resolved, ...opt }, this);
  }`,
  },
  I18n: {
    use: `use(module) {
    if (module.type === 'postProcessor') postProcessor.addPostProcessor(module);
    else this.modules[module.type] = module;
    return this;
  }`,
    // They lie ready, or are added later.
    loadResources: `loadResources(language, callback) {
    if (!this.resolvedLanguage && this.language) this.setResolvedLanguage(this.language);
    callback();
  }`,
  },
};

/** Statements: of parts that are gone, and what only a log would tell. */
const DROPPED: RegExp[] = [
  /^var baseLogger = .*\n/m,
  /^const looksLikeObjectPathRegExpCache = .*\n/m,
  /^const createInstance = [^]*?(?=^export )/m,
  /^ *(?:this|s)\.logger = .*\n/gm,
  /^ {6}if \(loggerOwner [^]*?^ {6}this\.pendingWarnings = undefined;\n/m,
  /(?<=^ {6}\} else \{\n) {8}formatter = Formatter;\n/m,
  /^ {6}s\.utils = \{[^]*?^ {6}\};\n/m,
  /^ {6}s\.backendConnector[^]*?^ {6}\}\);\n/m,
  /^ {6}this\.translator\.on[^]*?^ {6}\}\);\n/m,
  /^ {6}this\.modules\.external[^]*?^ {6}\}\);\n/m,
  /^ {8}if \(keySeparator\) \{\n {10}const fk = [^]*?^ {8}\}\n/m,
  /^ {8}let lngs = \[\];\n[^]*?(?=^ {6}\}\n)/m,
];

const expression = (text: string): RegExp => new RegExp(`(?<![\\w.])${inPattern(text)}(?!\\w| = )`, 'g');

/** @throws where the library is not written as it was */
export function usedI18next(code: string): string {
  code = inClasses(withoutUnused(code, GONE), WRITTEN);
  for (const what of DROPPED) code = exchanged(code, what, '');
  code = exchanged(code, /\bthis\.logger\.debug\b/g, 'false');
  code = exchanged(code, /\b(?:this\.logger|baseLogger)\.(?=\w+\()/g, 'undefined?.');
  for (const [what, answer] of Object.entries(ALWAYS)) code = exchanged(code, expression(what), answer);
  code = exchanged(code, /(?<=storeApi = )\[.*\]/, "['hasResourceBundle']");
  code = exchanged(code, /(?<=storeApiChained = )\[.*\]/, "['addResourceBundle']");
  return exchanged(code, /^export .*/m, 'export { instance as default };');
}
