import pc from 'picocolors';

/**
 * Colours for a terminal, or where FORCE_COLOR asks for them. picocolors alone also colours what continuous integration
 * pipes into a file.
 */
const wanted = pc.isColorSupported && (process.stdout.isTTY || Boolean(process.env.FORCE_COLOR));

export const colours = pc.createColors(wanted);
