-- Pictures of official accounts, drawn anew when they came; what lies under an id never changes.
create table picture (
  id char(36) character set ascii collate ascii_bin not null primary key,
  reference char(36) character set ascii collate ascii_bin not null comment 'id of the application that it was sent for',
  owner char(36) character set ascii collate ascii_bin not null comment 'account id of the applicant',
  submitted boolean not null comment 'whether it was handed in once, so that a correction hides nothing',
  shown_by char(36) character set ascii collate ascii_bin comment 'the official account that shows it, so that everybody may see it; null for none',
  uploaded_at datetime(3) not null comment 'when it arrived',
  destroy_at datetime(3) comment 'when it is destroyed, null while nothing is decided or an account shows it',
  key picture_reference (reference), -- KeptPictures.submitted, .destroyAt, .dropUnsubmitted
  key picture_shown_by (shown_by), -- KeptPictures.show
  key picture_destroy (destroy_at) -- KeptPictures.destroyDue
) character set utf8mb4;

-- A picture in one size.
create table picture_variant (
  picture char(36) character set ascii collate ascii_bin not null comment 'id of the picture',
  width int not null comment 'width and height in pixels',
  type varchar(20) character set ascii collate ascii_bin not null comment 'image/jpeg or image/png',
  content mediumblob not null comment 'the file',
  primary key (picture, width), -- KeptPictures.find
  constraint picture_variant_of foreign key (picture) references picture (id) on delete cascade
) character set utf8mb4;
