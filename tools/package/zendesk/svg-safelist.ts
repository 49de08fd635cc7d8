const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of a drawing that Zendesk's sanitizer leaves in. */
export const ELEMENTS = words(`
  a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse
  feGaussianBlur filter font-face font-face-name font-face-src foreignObject g glyph hkern line
  linearGradient marker mask metadata missing-glyph mpath path polygon polyline radialGradient rect
  set stop svg switch symbol text textPath title tspan use`);

/** Attributes that it leaves on them. */
export const ATTRIBUTES = words(`
  accent-height accumulate additive alphabetic arabic-form ascent attributeName attributeType
  baseProfile bbox begin calcMode cap-height class clip-path clip-rule color
  color-interpolation-filters color-rendering content cx cy d descent display dur dx dy end fill
  fill-opacity fill-rule filterRes filterUnits font-family font-size font-stretch font-style
  font-variant font-weight fx fy g1 g2 glyph-name gradientUnits hanging height horiz-adv-x
  horiz-origin-x href id ideographic k keyPoints keySplines keyTimes lang marker-end marker-mid
  marker-start markerHeight markerUnits markerWidth maskContentUnits maskUnits mathematical max
  method min name offset opacity orient origin overline-position overline-thickness panose-1 path
  pathLength patternContentUnits patternTransform patternUnits points preserveAspectRatio
  primitiveUnits r refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart
  rotate rx ry slope spacing startOffset stdDeviation stemh stemv stop-color stop-opacity
  strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  systemLanguage target text-anchor title transform type u1 u2 underline-position
  underline-thickness unicode unicode-range units-per-em version viewBox visibility width widths x
  x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title
  xlink:type xml:base xml:lang xml:space xmlns xmlns:xlink y y1 y2 zoomAndPan`);

/** Properties that may stand in a style attribute of a drawing. */
export const STYLES = words(`
  background-color color cursor direction display enable-background fill fill-opacity fill-rule
  font font-family font-size font-style font-variant font-weight height letter-spacing line-height
  max-width overflow position stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width
  text-align text-decoration unicode-bidi vertical-align white-space width`);
