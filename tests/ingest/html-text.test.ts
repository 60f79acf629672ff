import { expect, test } from 'vitest';
import { htmlText } from '../../src/ingest/html-text.ts';

test.each([
  ['<p>AT&amp;T &amp; <b>Verizon</b> agree</p><p>5 < 6</p>', 'AT&T & Verizon agree\n5 < 6'],
  ['plain text', 'plain text'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['a\u00a0&nbsp; b\n\n\n c', 'a b\nc'],
  ['caf&eacute; &#233; &#xE9; &#8217; &#146;', 'café é é ’ ’'],
  ['&lt;b&gt; is decoded once: &amp;lt;', '<b> is decoded once: &lt;'],
  ['AT&T; R&D &unknown; &constructor; &toString;', 'AT&T; R&D &unknown; &constructor; &toString;'],
  ['&#0; &#xD800; &#1114112;', '\ufffd \ufffd \ufffd'],
  ['a <script>alert("</b>")</script>b<style>p{}</style> c', 'a b c'],
  ['a <SCRIPT src=x>1</SCRIPT > b', 'a b'],
  ['kept <script>never closes', 'kept'],
  ['<img src="x" onerror="alert(1)">text', 'text'],
  ['<a title="a > b" href=\'x\'>link</a>', 'link'],
  ['a <!-- <b>hidden</b> --> b <!-- open', 'a b'],
  ['<!DOCTYPE html><p>x', 'x'],
  ['1 <2 and <3 > 2, x<y', '1 <2 and <3 > 2, x<y'],
  ['<b never closed', '<b never closed'],
  ['<b <i>x</i>', '<b x'],
  ['<section><li>one<li>two</section>', 'one\ntwo'],
])('%j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test.each([
  ['<'.repeat(200_000)],
  ['<a b="'.repeat(50_000)],
  ['<!--'.repeat(50_000)],
  ['<script>'.repeat(50_000)],
  ['&#65;'.repeat(200_000)],
  ['&'.repeat(200_000)],
  [' \n'.repeat(200_000)],
])('hostile text %# ends', (html) => {
  expect(htmlText(html).length).toBeLessThanOrEqual(html.length);
});
