import type { Block, Inline, ListItem } from '../../domain/report-outline.ts';
import { blocksOf } from '../../text/markdown.ts';

/** A long answer as documents show it. Its marks are read by the same parser, and nothing in it is HTML. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {blocksOf(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
        <BlockOf key={index} block={block} />
      ))}
    </>
  );
}

function BlockOf({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p>
          <strong>{block.text}</strong>
        </p>
      );
    case 'paragraph':
      return (
        <p style={{ whiteSpace: 'pre-line' }}>
          <Line line={block.line} />
        </p>
      );
    case 'list':
      return <Items items={block.items} depth={0} />;
    default:
      return null;
  }
}

type ItemsProps = { readonly items: readonly ListItem[]; readonly depth: number };

/** Items of a list, with those below each in a list of their own. */
function Items({ items, depth }: ItemsProps) {
  const starts = items.flatMap((item, index) => (item.depth <= depth ? [index] : []));
  const [first] = items;
  const Tag = first?.number === null || first === undefined ? 'ul' : 'ol';
  return (
    <Tag {...(Tag === 'ol' && { start: first?.number ?? 1 })}>
      {starts.map((start, index) => {
        const below = items.slice(start + 1, starts[index + 1] ?? items.length);
        const item = items[start];
        return (
          <li key={start}>
            {item && <Line line={item.line} />}
            {below.length > 0 && <Items items={below} depth={depth + 1} />}
          </li>
        );
      })}
    </Tag>
  );
}

function Line({ line }: { readonly line: readonly Inline[] }) {
  return (
    <>
      {line.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
        <Marked key={index} piece={piece} />
      ))}
    </>
  );
}

function Marked({ piece }: { readonly piece: Inline }) {
  const inner = piece.link ? (
    <a href={piece.link} target="_blank" rel="noopener noreferrer">
      {piece.text}
    </a>
  ) : (
    piece.text
  );
  const slanted = piece.italic ? <em>{inner}</em> : inner;
  return piece.bold ? <strong>{slanted}</strong> : slanted;
}
