import type { Column, Field } from '../../domain/report-field.ts';
import { Checklist, Choice, Tick, YesNo } from './choice-fields.tsx';
import type { FieldProps } from './field-props.ts';
import { ListAnswer } from './list-field.tsx';
import { LongText } from './long-text.tsx';
import { NumberAnswer, RegionTable } from './number-fields.tsx';
import { DateAnswer, Link, ShortText } from './text-fields.tsx';

/** A question as its kind is drawn. */
export function Answer({ field, ...rest }: FieldProps<Field | Column>) {
  switch (field.kind) {
    case 'long-text':
      return <LongText field={field} {...rest} />;
    case 'short-text':
      return <ShortText field={field} {...rest} />;
    case 'whole-number':
    case 'decimal':
      return <NumberAnswer field={field} {...rest} />;
    case 'date':
      return <DateAnswer field={field} {...rest} />;
    case 'link':
      return <Link field={field} {...rest} />;
    case 'choice':
      return <Choice field={field} {...rest} />;
    case 'tick':
      return <Tick field={field} {...rest} />;
    case 'yes-no':
      return <YesNo field={field} {...rest} />;
    case 'region-table':
      return <RegionTable field={field} {...rest} />;
    case 'list':
      return <ListAnswer field={field} {...rest} />;
    case 'website-checklist':
      return <Checklist field={field} {...rest} />;
  }
}
