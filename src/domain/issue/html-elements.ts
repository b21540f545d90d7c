const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that flow within a line: taking their tags away leaves no gap. Every other element leaves a line break. */
export const inlineElements = words(`
  a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp
  small span strike strong sub sup time tt u var wbr
`);

/**
 * Elements of HTML (living standard and obsolete ones browsers still act on), and of SVG and MathML that can carry
 * script.
 */
export const markupElements: ReadonlySet<string> = new Set([
  ...inlineElements,
  ...words(`
    address applet area article aside audio base basefont bgsound blockquote body br button canvas caption
    center col colgroup command content datalist dd details dialog dir div dl dt element embed fencedframe
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe
    image img input isindex keygen layer legend li link listing main map marquee menu menuitem meta meter
    multicol nav nextid noembed noframes noscript object ol optgroup option output p param picture plaintext
    portal pre progress rp rt rtc script search section select shadow slot source spacer style summary table
    tbody td template textarea tfoot th thead title tr track ul video xmp animate animatecolor animatemotion
    animatetransform discard foreignobject handler listener math maction mglyph set svg use annotation-xml
  `),
]);

/**
 * SVG and MathML names that are everyday words in XML, code and command lines: markup only inside an `<svg>` or
 * `<math>`.
 */
export const foreignElements = words(`
  circle clippath cursor defs desc ellipse feblend fecolormatrix fecomposite feflood fegaussianblur feimage
  femerge femergenode feoffset filter font-face g glyph hkern line lineargradient marker mask metadata
  missing-glyph mpath path pattern polygon polyline radialgradient rect stop switch symbol text textpath tref
  tspan view vkern semantics menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mroot
  mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover malignmark
`);
