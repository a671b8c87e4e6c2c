const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Types that a reader's machine may be told of, and what their files end in: nothing that a browser would run. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  [`${office}.wordprocessingml.document`]: 'docx',
  [`${office}.spreadsheetml.sheet`]: 'xlsx',
  [`${office}.presentationml.presentation`]: 'pptx',
  [`${openDocument}.text`]: 'odt',
  [`${openDocument}.spreadsheet`]: 'ods',
  [`${openDocument}.presentation`]: 'odp',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
  'text/csv': 'csv',
};

export const unknownMediaType = 'application/octet-stream';

/** The type under which a file is given out: any other than the known ones is bytes and nothing more. */
export function safeMediaType(mediaType: string): string {
  return Object.hasOwn(endings, mediaType) ? mediaType : unknownMediaType;
}

const titleCharactersMax = 100;

/** A name for a file in a reader's folder: the letters and digits of its title, and the ending of its type. */
export function fileNameOf(title: string, mediaType: string, otherwise: string): string {
  const ending = endings[safeMediaType(mediaType)] ?? 'bin';
  const plain = [...title.normalize('NFC')]
    .slice(0, titleCharactersMax)
    .join('')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, '_')
    .replace(new RegExp(`\\.${ending}$`, 'i'), '')
    .replace(/^[ ._]+|[ ._]+$/g, '');
  return `${plain === '' ? otherwise : plain}.${ending}`;
}

/** RFC 6266: to be kept, never shown in place. The name twice: for every reader, and in its own letters (RFC 8187). */
export function attachmentCalled(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 ._()-]/g, '_');
  const own = encodeURIComponent(name).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${own}`;
}
