/** What pdfkit 0.20 does and its types do not say yet. */
declare global {
  namespace PDFKit {
    namespace Mixins {
      interface TableOptions {
        /** The element of the tag tree that the table becomes a part of. */
        structParent?: PDFStructureElement;
      }
      interface StructureElementOptions {
        /** Left, top, right and bottom on the page, in points from its upper left corner. */
        bbox?: readonly number[];
        placement?: 'Block';
      }
    }
  }
}

/** The subset of PDF that everybody can read (ISO 14289). */
export const universallyAccessible = 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets;
