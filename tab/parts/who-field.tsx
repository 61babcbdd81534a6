import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { useText } from '../reader.ts';
import { canPickPeople, type PickedPerson, pickPerson } from '../teams.ts';

/** Somebody who is being named, as the program is told of them. */
export type Who = {
  readonly isNamed: boolean;
  readonly named: Readonly<Record<string, string>>;
  readonly picked: PickedPerson | null;
  readonly name: string;
  readonly email: string;
  readonly change: (change: Partial<Pick<Who, 'picked' | 'name' | 'email'>>) => void;
};

const nobody = { picked: null, name: '', email: '' };

export function useWho(): Who {
  const [who, setWho] = useState<Pick<Who, 'picked' | 'name' | 'email'>>(nobody);
  const { picked, name, email } = who;
  return {
    ...who,
    isNamed: picked !== null || (name.trim() !== '' && email.trim() !== ''),
    named: picked ? { picked: picked.objectId } : { name, email },
    change: (change) => setWho((before) => ({ ...before, ...change })),
  };
}

/**
 * From the organisation's directory where Teams shows it, else by name and e-mail.
 *
 * @param title of the picker, and what to do when somebody is not in the directory
 */
export function WhoField({ who, title, orWrite }: { who: Who; title: string; orWrite: string }) {
  const { section } = useText().pages;
  const { picked, name, email, change } = who;
  return (
    <>
      {canPickPeople() && (
        <div>
          <Button onClick={() => void pickPerson(title).then((one) => one && change({ picked: one }))}>
            {section.pick}
          </Button>
          <p role="status">{picked && section.picked(picked.name)}</p>
        </div>
      )}
      {picked === null && (
        <>
          {canPickPeople() && <p>{orWrite}</p>}
          <Field label={section.name}>
            <Input value={name} onChange={(_event, { value }) => change({ name: value })} />
          </Field>
          <Field label={section.email}>
            <Input type="email" value={email} onChange={(_event, { value }) => change({ email: value })} />
          </Field>
        </>
      )}
    </>
  );
}
