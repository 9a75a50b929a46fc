materials-title = Materials
materials-lead = Files and links for the sessions. Whoever has a confirmed seat finds them in their booking, those in their language first.
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
materials-name-hint = This is what it is called in the booking. Left empty, the file’s name counts.
materials-link-name-hint = This is what the link is called in the booking.
materials-link = Address
materials-link-hint = It begins with https://.
materials-language = Language
materials-everybody = For all languages
materials-save-file = Upload the file
materials-save-link = Save the link
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
materials-added = The material is saved. Whoever has a confirmed seat sees it now.
materials-deleted = The material is deleted.
materials-full = All files of this job shadowing together may have at most {$number} MB. Please delete others first.
