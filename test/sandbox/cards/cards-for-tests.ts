type Json = Record<string, unknown>;

/** A sound card with this body. */
export const cardWith = (body: readonly unknown[], more: Json = {}): Json => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  ...more,
});

export const text = (words: string, more: Json = {}): Json => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...more,
});

export const execute = (title: string, verb: string, more: Json = {}): Json => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { seat: 7 },
  fallback: { type: 'Action.Submit', title, data: { verb, seat: 7 } },
  ...more,
});

export const submit = (title: string, data: Json = {}): Json => ({ type: 'Action.Submit', title, data });

/** A card with everything that 1.5 and Teams have, and nothing wrong with it. */
export const richCard = (): Json =>
  cardWith(
    [
      text('Ledig plass i referansegruppen', { style: 'heading', size: 'Large', weight: 'Bolder' }),
      {
        type: 'RichTextBlock',
        inlines: ['Skrevet av ', { type: 'TextRun', text: `\${navn} *som er*`, weight: 'bolder' }],
      },
      { type: 'FactSet', facts: [{ title: 'Frist', value: '10. februar' }] },
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'auto', items: [text('En')] },
          {
            type: 'Column',
            width: 2,
            items: [{ type: 'Image', url: 'https://example.org/a.png', altText: 'Et bord' }],
          },
          { type: 'Column', width: '80px', rtl: false, items: [] },
        ],
      },
      {
        type: 'Container',
        id: 'more',
        isVisible: false,
        minHeight: '40px',
        style: 'emphasis',
        requires: { adaptiveCards: '1.2' },
        items: [text('Mer')],
        selectAction: { type: 'Action.OpenUrl', url: 'https://example.org/mandat', tooltip: 'Mandat' },
      },
      {
        type: 'Table',
        firstRowAsHeaders: true,
        columns: [{ width: 1 }, { width: 2 }],
        rows: [
          {
            type: 'TableRow',
            cells: [
              { type: 'TableCell', items: [text('Region')] },
              { type: 'TableCell', items: [text('Antall')] },
            ],
          },
        ],
      },
      { type: 'Input.Text', id: 'why', label: 'Hvorfor?', isMultiline: true, maxLength: 300 },
      {
        type: 'Input.ChoiceSet',
        id: 'who',
        label: 'Person',
        isRequired: true,
        errorMessage: 'Velg en person.',
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
      {
        type: 'Input.Date',
        id: 'from',
        label: 'Fra',
        min: '2026-01-01',
        errorMessage: 'Velg en dag i 2026.',
      },
      { type: 'Input.Toggle', id: 'anon', title: 'Ikke vis navnet mitt' },
      {
        type: 'ProgressBar',
        value: 66,
        fallback: text('████░░ 4 av 6'),
      },
      {
        type: 'Chart.Donut',
        title: 'Plasser',
        data: [{ legend: 'Besatt', value: 4, color: 'categoricalBlue' }],
        fallback: text('4 av 6 plasser er besatt'),
      },
      { type: 'ActionSet', actions: [submit('Lagre', { msteams: { type: 'task/fetch' }, verb: 'open' })] },
    ],
    {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      msteams: { width: 'Full' },
      refresh: {
        action: { type: 'Action.Execute', verb: 'seat.refresh', data: { seat: 7 } },
        userIds: ['29:1-kari'],
      },
      actions: [
        execute('Foreslå medlem', 'seat.nominate', { style: 'positive', associatedInputs: 'auto' }),
        { type: 'Action.ToggleVisibility', title: 'Vis mer', targetElements: ['more'] },
        {
          type: 'Action.ShowCard',
          title: 'Mer',
          card: { type: 'AdaptiveCard', body: [text('Flere valg')], actions: [submit('Avslå')] },
        },
      ],
    },
  );
