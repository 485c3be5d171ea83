### What went wrong, and what to do.

error-summary-title = Correct this before you go on
error-prefix = Error:
not-found-title = We cannot find the page
not-found-text = The page does not exist, or you do not have access to it.
conflict-title = This was not saved
conflict-text = Go back, reload the page and try once more.
full-title = We have no room for more right now
full-text = Nothing has changed. Those who run the service must make room. Try again in a while.
fault-title = Something went wrong at our end
fault-text = It is not your fault. Nothing is half saved. Try once more.
fault-id = Give the number { $id } if you call us.
to-front = To the front page
form-too-big-title = The text is too long
form-too-big-text = Go back, and the text is still there. Split it over more fields, or shorten it.
typed-title = This is what you wrote
typed-send-again = Send once more
foreign-title = We did not take in the form
foreign-text = It looked as if it came from another site. Go back, reload the page and send it from there.
