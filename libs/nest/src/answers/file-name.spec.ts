import fc from 'fast-check';
import { attachmentCalled, fileNameOf, safeMediaType } from './file-name';

const pdf = 'application/pdf';

test.each([
  ['Nota 12/2020', pdf, 'Nota 12_2020.pdf'],
  ['informe.PDF', pdf, 'informe.pdf'],
  ['informe.exe', pdf, 'informe.exe.pdf'],
  ['Relatório de ação', 'text/plain', 'Relatório de ação.txt'],
  ['../../etc/passwd', 'image/png', 'etc_passwd.png'],
  ['..\\..\\win.ini', pdf, 'win.ini.pdf'],
  ['a"; filename="b.html', pdf, 'a_ filename_b.html.pdf'],
  ['a\r\nSet-Cookie: x=1', pdf, 'a_Set-Cookie_ x_1.pdf'],
  ['gpj.\u202Eexe', pdf, 'gpj._exe.pdf'],
  ['...', pdf, 'abc.pdf'],
  ['', 'text/html', 'abc.bin'],
  ['报告', 'toString', '报告.bin'],
  ['\uD800', pdf, 'abc.pdf'],
])('%j of the type %s is kept as %j', (title, type, name) => {
  expect(fileNameOf(title, type, 'abc')).toBe(name);
});

test('a name is given in ASCII for every reader, and in its own letters', () => {
  expect(attachmentCalled('Relatório (ação).pdf')).toBe(
    `attachment; filename="Relatorio (acao).pdf"; filename*=UTF-8''Relat%C3%B3rio%20%28a%C3%A7%C3%A3o%29.pdf`,
  );
  expect(attachmentCalled('报告.pdf')).toBe(`attachment; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`);
});

test('no title makes more of the header than two names, nor of a name more than one place', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.string({ unit: 'grapheme', maxLength: 150 }));
  fc.assert(
    fc.property(text, (title) => {
      const name = fileNameOf(title, pdf, 'abc');
      expect(name).toMatch(/^[^. _/\\:"'<>|?*\p{C}][^/\\:"'<>|?*\p{C}]*\.pdf$/u);
      expect(attachmentCalled(name)).toMatch(
        /^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''[A-Za-z0-9._%-]+$/,
      );
    }),
  );
});

test('what a browser would run is given out as bytes', () => {
  for (const type of ['text/html', 'image/svg+xml', 'text/xml', 'application/javascript', '__proto__', '']) {
    expect(safeMediaType(type)).toBe('application/octet-stream');
  }
  expect(safeMediaType(pdf)).toBe(pdf);
});
