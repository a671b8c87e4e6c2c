/** A word processor's document, as it is called and as large as it may come. */
export const documentMedia = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const documentBytesMax = 5 * 1024 * 1024;
