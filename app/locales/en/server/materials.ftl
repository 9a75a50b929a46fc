materials-title = Materials
materials-lead = Files and links for the sessions. Anyone with a confirmed seat finds them in their booking, those in their language first.
materials-used = In use: {$used} of {$most} MB
materials-none = There are no materials for this session yet.
materials-no-sessions-title = No sessions yet
materials-no-sessions = Materials belong to a session. As soon as there is one, you can add some here.
materials-add-file = Add a file
materials-add-link = Add a link
materials-session = Session
materials-file = File
materials-file-hint = PDF, PNG, JPEG or WebP, at most {$number} MB.
materials-name = Title
materials-name-hint = This is the file’s name in the booking. If you leave it empty, the file name is used.
materials-link-name-hint = This is the link’s name in the booking.
materials-link = Address
materials-link-hint = It begins with https://.
materials-language = Language
materials-everybody = For all languages
materials-save-file = Upload file
materials-save-link = Save link
materials-column-what = Material
materials-column-about = Kind, size
materials-column-language = Language
materials-column-deeds = Actions
materials-count = { $count ->
    [one] {$count} material
    *[other] {$count} materials
}
materials-delete = Delete
materials-delete-ask = Nobody can open it afterwards.
materials-delete-yes = Yes, delete
materials-added = The material is saved. Anyone with a confirmed seat can see it now.
materials-deleted = The material is deleted.
materials-full = All files of this offer together may have at most {$number} MB. Please delete others first.
