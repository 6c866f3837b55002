import { TextInput } from '@mantine/core';
import { useState } from 'react';
import mail from './mail.module.css';

interface MailAddressProps {
  label: string;
  description?: string;
  /** Null: the usual one, which the placeholder shows. */
  address: string | null;
  placeholder: string;
  onChange: (address: string | null) => void;
}

/** An address that is kept when the field is left; empty, the usual one holds. */
export function MailAddress({ label, description, address, placeholder, onChange }: MailAddressProps) {
  const [typed, setTyped] = useState(address ?? '');
  const keep = () => {
    const wanted = typed.trim() || null;
    if (wanted !== address) onChange(wanted);
  };
  return (
    <TextInput
      label={label}
      description={description}
      type="email"
      className={mail['address']}
      placeholder={placeholder}
      maxLength={254}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
