import fc from 'fast-check';
import { mediaTypeOf } from './media-type';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A part of a packed file, kept as it is. */
function part(name: string, content = ''): string {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(name.length, 26);
  return `${head.toString('latin1')}${name}${content}`;
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const text = `${openDocument}.text`;
const types = part('[Content_Types].xml', 'packed');

test.each([
  ['%PDF-1.7\n%\xe2\xe3', 'application/pdf'],
  ['{\\rtf1\\ansi', 'application/rtf'],
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
  ['\xff\xd8\xff\xe0\0\x10JFIF\0', 'image/jpeg'],
  ['GIF89a\x01\0', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['II*\0\x08\0\0\0', 'image/tiff'],
  ['\0\0\0\x18ftypmp42\0\0', 'video/mp4'],
  ['ID3\x03\0\0\0\0', 'audio/mpeg'],
])('%j is %s', (head, type) => {
  expect(mediaTypeOf(bytes(head))).toBe(type);
});

test.each([
  [`${openXml}.wordprocessingml.document`, types + part('_rels/.rels') + part('word/document.xml')],
  [`${openXml}.spreadsheetml.sheet`, part('_rels/.rels', 'x'.repeat(400)) + part('xl/workbook.xml')],
  [`${openXml}.presentationml.presentation`, types + part('ppt/presentation.xml')],
  [text, part('mimetype', text)],
  [`${openDocument}.spreadsheet`, part('mimetype', `${openDocument}.spreadsheet`) + part('content.xml')],
])('%s is told by its parts', (type, head) => {
  expect(mediaTypeOf(bytes(head))).toBe(type);
});

test.each([
  part('mimetype', `${text}-template`),
  part('mimetype', 'text/html'),
  part('word/document.xml'),
  types + part('META-INF/MANIFEST.MF'),
  'PK\x03\x04',
  'PK\x05\x06\0\0',
])('%j is packed, and no known document', (head) => {
  expect(mediaTypeOf(bytes(head))).toBe('application/zip');
});

test.each([
  '<!DOCTYPE html><script>alert(1)</script>',
  '<html>',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  '<?xml version="1.0"?><svg/>',
  'alert(document.cookie)',
  '#!/bin/sh\nrm -rf /',
  'año;país\r\n2020;México\r\n',
  '\uFEFFcon marca',
])('%j is a text, whatever a browser would make of it', (head) => {
  expect(mediaTypeOf(Buffer.from(head))).toBe('text/plain');
});

test.each([
  'MZ\x90\0',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\xff\xfeH\0o\0',
  'a\0b',
  '\xff',
  'wOF2\0\x01',
  '\x1f\x8b\x08',
])('%j is bytes and nothing more', (head) => {
  expect(mediaTypeOf(bytes(head))).toBe('application/octet-stream');
});

test('a text is one though its last character is cut', () => {
  const whole = Buffer.from('añ');
  expect(mediaTypeOf(whole.subarray(0, 2))).toBe('text/plain');
});

test('there are no bytes that a browser would run by their type, nor any that cannot be told', () => {
  const start = fc.constantFrom('', 'PK\x03\x04', '%PDF', '<svg', '<html>', '\xef\xbb\xbf', 'RIFF\0\0\0\0WEBP');
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      expect(mediaTypeOf(Buffer.concat([bytes(head), rest]))).toMatch(
        /^(application\/(pdf|rtf|zip|octet-stream|vnd\.(oasis\.opendocument|openxmlformats-officedocument)\.[a-z.]+)|image\/(png|jpeg|gif|webp|tiff)|audio\/mpeg|video\/mp4|text\/plain)$/,
      );
    }),
  );
});

test('a file made of nothing but beginnings of parts is told at once', () => {
  const started = performance.now();
  expect(mediaTypeOf(Buffer.from('PK\x03\x04'.repeat(16 * 1024), 'latin1'))).toBe('application/zip');
  expect(performance.now() - started).toBeLessThan(1_000);
});
