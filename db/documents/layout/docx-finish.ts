import { strFromU8, strToU8, unzipSync, zipSync, type ZippableFile } from 'fflate/browser'
import type { Images } from './docx-images.ts'
import { FONTS } from './fonts.ts'

// fflate's build for browsers: that for Node makes a `require` of its own, with which a chunk that is given one does not load.

/**
 * What a volume needs and `docx` has no option for, done to the package it wrote: nothing of the moment stays in it, so that the same
 * data give the same bytes, and a few settings are added where the schema wants them (ECMA-376 part 1, annex A.1).
 */

type Edit = (xml: string) => string

/** No dates: a document made from the same data is the same document. */
const withoutDates: Edit = (xml) => xml.replace(/<dcterms:(created|modified) [^>]*>[^<]*<\/dcterms:\1>/g, '')

/** Where a program looks when a font is missing. */
const withFonts: Edit = (xml) => {
  const fonts = Object.values(FONTS)
    .map(
      (font) =>
        `<w:font w:name="${font.name}"><w:altName w:val="${font.alternatives.join(',')}"/><w:panose1 w:val="${font.panose}"/>` +
        `<w:charset w:val="86"/><w:family w:val="${font.family}"/><w:pitch w:val="default"/></w:font>`
    )
    .join('')
  return xml.replace(/\/>$/, `>${fonts}</w:fonts>`)
}

/**
 * No widow control and no spacing between Chinese and Latin text: both would let a program lay lines out otherwise than computed.
 */
const PREDICTABLE =
  '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'

const predictable: Edit = (xml) =>
  xml
    .replaceAll('<w:spacing w:after=', `${PREDICTABLE}<w:spacing w:after=`)
    .replace(
      /<w:style w:type="paragraph" (w:styleId="\w+")>/g,
      '<w:style w:type="paragraph" w:customStyle="1" $1>'
    )

/** Names and addresses are no spelling mistakes. `mirrored` is for printing on both sides: the binding margin changes sides. */
function withSettings(mirrored: boolean): Edit {
  const before = `${mirrored ? '<w:mirrorMargins/>' : ''}<w:hideSpellingErrors/><w:hideGrammaticalErrors/>`
  return (xml) =>
    xml
      .replace('<w:defaultTabStop', `${before}<w:defaultTabStop`)
      .replace('<w:compat>', '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>')
}

/** The library leaves a field without a result; it stands in the run behind the field's end and is moved in front of it. */
const RESULT_BEHIND_FIELD =
  /(<w:r>(?:(?!<\/w:r>).)*<w:fldChar w:fldCharType="end"\/><\/w:r>)(<w:r>(?:(?!<\/w:r>).)*<\/w:r>)/g
const withResults: Edit = (xml) => xml.replace(RESULT_BEHIND_FIELD, '$2$1')

function editOf(name: string, mirrored: boolean): Edit | undefined {
  if (name === 'docProps/core.xml') return withoutDates
  if (name === 'word/fontTable.xml') return withFonts
  if (name === 'word/styles.xml') return predictable
  if (name === 'word/settings.xml') return withSettings(mirrored)
  return /^word\/(header|footer)\d+\.xml$/.test(name) ? withResults : undefined
}

/** A list of relationships that lists none; every header and footer has one. */
function isEmptyList(name: string, bytes: Uint8Array): boolean {
  return name.endsWith('.rels') && !strFromU8(bytes).includes('<Relationship ')
}

/** What is stored for a part the library wrote. Images are compressed already and only stored. */
function stored(name: string, part: Uint8Array, images: Images, mirrored: boolean): ZippableFile {
  // fflate writes the local reading of a date: built from local parts, it is the same in every time zone.
  const mtime = new Date(2000, 0, 1)
  const image = name.startsWith('word/media/') ? images.behind(part) : undefined
  if (image !== undefined) return [image, { level: 0, mtime }]
  const edit = editOf(name, mirrored)
  return [edit === undefined ? part : strToU8(edit(strFromU8(part))), { level: 6, mtime }]
}

/** The finished package. `mirrored` where it is printed on both sides. */
export function finishPackage(
  packed: Uint8Array,
  images: Images,
  mirrored: boolean
): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(packed)).filter(([name, part]) => !isEmptyList(name, part))
  // By name, the list of content types comes first, as programs that look only at a file's beginning expect.
  parts.sort(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(
    Object.fromEntries(parts.map(([name, part]) => [name, stored(name, part, images, mirrored)]))
  )
}
