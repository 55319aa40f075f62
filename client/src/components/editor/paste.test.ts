// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { stage } from '../../testing/editor-stage.tsx';

const id = '0192f0a4-7c3e-7a10-8b11-000000000001';

async function pasted(content: { html?: string; text?: string; files?: File[] }, onFiles = vi.fn()) {
  const { paste, handle } = await stage('', { onFiles });
  paste(content);
  return { body: handle.read(), onFiles };
}

/** As Word for Windows puts it there, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle><span style='font-size:28pt'>Compte rendu<o:p></o:p></span></p>
<h2><b>Décisions</b><o:p></o:p></h2>
<p class=MsoNormal style='mso-margin-top-alt:auto'>Le <b style='mso-bidi-font-weight:normal'>12&nbsp;mars</b>, nous avons<i> retenu</i>&nbsp;:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>une navette<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>le samedi<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>un local<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>appeler<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>écrire<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Quand<o:p></o:p></p></td><td><p class=MsoNormal>Qui<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>lundi<o:p></o:p></p></td><td><p class=MsoNormal>Nora<o:p></o:p></p></td></tr></table>
<!--EndFragment--></body></html>`;

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b">
<h1 dir="ltr" style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Notre bilan</span></h1>
<p dir="ltr"><span style="font-weight:400">Un mot </span><span style="font-weight:700">fort</span><span style="font-style:italic"> et penché</span></p>
<ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>premier</span></p></li>
<li dir="ltr"><p dir="ltr"><a href="https://www.google.com/url?q=https://exemple.fr/note&sa=D" style="text-decoration:none"><span style="text-decoration:underline">la note</span></a></p></li></ul>
<ul><li role="checkbox" aria-checked="true"><p>fait</p></li><li role="checkbox" aria-checked="false"><p>à faire</p></li></ul></b>`;

const page = `<article style="color:red"><script>alert(1)</script><h3 onclick="x()">Une page</h3>
<div class="lede">Premier <strong>paragraphe</strong><br>et sa suite.</div>
<figure><img src="https://spy.example/p.png" alt="Une gare"><figcaption>La gare</figcaption></figure>
<p><a href="javascript:alert(1)">cliquez</a> ou <a href="https://exemple.fr">lisez</a></p>
<table><tr><td><p>Seule case</p></td></tr></table>
<pre><code class="language-sh">npm start</code></pre><blockquote><p>Cité</p></blockquote></article>`;

describe('what is pasted', () => {
  it('from Word keeps titles, lists, tables and emphasis, and nothing of its making', async () => {
    const { body } = await pasted({ html: word, text: 'Compte rendu' });
    expect(body).toBe(
      [
        '# Compte rendu',
        '## Décisions',
        'Le **12 mars**, nous avons *retenu*\u00a0:',
        '- une navette\n  - le samedi\n- un local',
        '1. appeler\n2. écrire',
        '| Quand | Qui |\n| --- | --- |\n| lundi | Nora |',
      ].join('\n\n'),
    );
  });

  it('from Google Docs has its meaning without its wrapper, and links that lead where they say', async () => {
    const { body } = await pasted({ html: googleDocs, text: 'Notre bilan' });
    expect(body).toBe(
      [
        '# Notre bilan',
        'Un mot **fort** *et penché*',
        '- premier\n- [la note](https://exemple.fr/note)',
        '* [x] fait\n* [ ] à faire',
      ].join('\n\n'),
    );
  });

  it('from a page runs nothing, asks no other site for a picture, and keeps the words', async () => {
    const { body } = await pasted({ html: page, text: 'Une page' });
    expect(body).toBe(
      [
        '### Une page',
        'Premier **paragraphe**\net sa suite.',
        'Une gare',
        'La gare',
        'cliquez ou [lisez](https://exemple.fr)',
        'Seule case',
        '```sh\nnpm start\n```',
        '> Cité',
      ].join('\n\n'),
    );
  });

  it('from a message here keeps who is named', async () => {
    const html = `<p>Merci <a href="/personnes/${id}" data-reference="person:${id}">@Nora Belkacem</a></p>`;
    const { body } = await pasted({ html, text: 'Merci @Nora Belkacem' });
    expect(body).toBe(`Merci @[Nora Belkacem](person:${id})`);
  });

  it('from a message here keeps which experience is spoken of', async () => {
    const html = `<p>Voir <a href="/retours/${id}" data-reference="experience:${id}">#Ouvrir à deux</a></p>`;
    const { body } = await pasted({ html, text: 'Voir #Ouvrir à deux' });
    expect(body).toBe(`Voir #[Ouvrir à deux](experience:${id})`);
  });

  it('as plain text is read as the Markdown it may be, line by line', async () => {
    const { body } = await pasted({ text: '- un\n- deux\n\ntrois\nquatre' });
    expect(body).toBe('- un\n- deux\n\ntrois\nquatre');
  });

  it('as a file goes where files go, and not as the picture that Word puts beside its words', async () => {
    const file = new File(['x'], 'local.png', { type: 'image/png' });
    const alone = await pasted({ files: [file] });
    expect(alone.onFiles.mock.calls).toEqual([[[file]]]);
    const beside = await pasted({ files: [file], html: '<p>des mots</p>', text: 'des mots' });
    expect(beside.onFiles).not.toHaveBeenCalled();
    expect(beside.body).toBe('des mots');
  });

  it('takes a picture that a page carries within itself as a file', async () => {
    const html = '<p>ici <img src="data:image/png;base64,iVBORw0KGgo="> là</p>';
    const { body, onFiles } = await pasted({ html, text: 'ici là' });
    expect(onFiles.mock.calls[0]?.[0]).toMatchObject([{ name: 'image-1.png', type: 'image/png', size: 8 }]);
    expect(body).toBe('ici là');
  });
});
