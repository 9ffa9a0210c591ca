-- Which classes outside the scope were read last, as 8 octets of the hash of each identifier, ascending; null while unknown.
alter table scope add column classes_outside blob;
