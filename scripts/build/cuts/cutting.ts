/** Cutting what others wrote: each cut must find what it was made for. */
/** In a pattern, as it is written. */
export const inPattern = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');

/**
 * @param what a text stands for every place where it is, or for the one between two: `from … to` (without `to`)
 * @throws Error where it is not found
 */
export function exchanged(code: string, what: RegExp | string, by: string | ((found: string) => string)): string {
  const pattern = typeof what === 'string' ? new RegExp(what.split('…').map(inPattern).join('[^]*?'), 'g') : what;
  if (code.search(pattern) < 0) throw new Error(`a library is written in another way than it was: ${String(what)}`);
  return code.replace(pattern, typeof by === 'string' ? () => by : by);
}

const classNamed = (name: string): RegExp => new RegExp(`^(?:export default )?class ${name} [^]*?^\\}\\n`, 'm');
const methodNamed = (name: string): RegExp => new RegExp(`^( +)(?:static |async |get )*${name}\\([^]*?^\\1\\}\\n`, 'm');

/** Of each class methods exchanged, in code that is set as people set it. @param methods name → what stands for it, or nothing */
export const inClasses = (code: string, classes: Record<string, Record<string, string>>): string =>
  Object.entries(classes).reduce(
    (all, [name, methods]) =>
      exchanged(all, classNamed(name), whole =>
        Object.entries(methods).reduce(
          (left, [method, by]) => exchanged(left, methodNamed(method), by && `  ${by}\n`),
          whole,
        ),
      ),
    code,
  );

/** Without what nothing calls. @param classes name → methods, or none where all of it goes */
export const withoutUnused = (code: string, classes: Record<string, string[]>): string =>
  Object.entries(classes).reduce(
    (left, [name, methods]) =>
      methods.length
        ? inClasses(left, { [name]: Object.fromEntries(methods.map(method => [method, ''])) })
        : exchanged(left, classNamed(name), ''),
    code,
  );
