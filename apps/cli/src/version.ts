/**
 * As package.json says it. The server's own stands in the Nest glue; to import that for one word would cost every
 * command half a second.
 */
export const version = '0.1.0';
