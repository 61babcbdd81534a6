import { adaptive } from './adaptive.ts';

/** An empty optional number is fine; the package calls it out of range, because `NaN >= min` is false. */
export class TeamsNumberInput extends adaptive.NumberInput {
  override isValid(): boolean {
    return this.isSet() ? super.isValid() : !this.isRequired;
  }
}
