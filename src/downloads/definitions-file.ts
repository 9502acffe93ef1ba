/** Where the package has the definitions of all exports. */
export const DEFINITIONS_FILE = 'downloads/definitions.json';
