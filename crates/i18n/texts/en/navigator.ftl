### The pages of the rights navigator: what stands around its questions and answers.

# Start page
navigator-title = Find out what you may be entitled to
navigator-lead = Answer a few short questions. You learn what you may be entitled to, why, and what you can do.
navigator-length = There are at most { $questions } questions. It takes a few minutes.
navigator-nothing-stored = You do not log in, and we store nothing of what you answer.
navigator-unknown-is-fine = You can always answer that you do not know.
navigator-begin = Begin
navigator-need-title = This may be good to have
navigator-need-day = An ordinary day in mind: what help is needed with.
navigator-need-decisions = Decisions you have been given, if you have any.
navigator-need-nothing = If you do not have it now, that is fine too.
navigator-get-title = This is what you get
navigator-get-list = A list of help and money that exists, with an answer for each.
navigator-get-why = Why the answer is as it is, what the law says, and whom to talk with.
navigator-get-go-on = An application that you can begin with what you answered.
navigator-other-title = Would you rather do it another way?
navigator-other-paper = At the end you can print the answer, have it read aloud or keep it as text.
navigator-other-phone = The municipality must also answer this by phone, and the ombudsman helps you free of charge.
navigator-gone = We store nothing, so the answers are gone when the page is opened anew. You are welcome to begin again.

# Questions
navigator-place = Question { $number } of at most { $most }
navigator-next = Next
navigator-back = Back
navigator-age-label = Age
navigator-age-unit = years
navigator-instead = Or
navigator-day-none = No help is needed
navigator-level-none = None
navigator-level-no = No
navigator-level-little = Some
navigator-level-much = Much
navigator-level-unsure = Unsure
navigator-own-hours = Own hours, if you know better
navigator-hours-a-week = hours a week
navigator-our-estimate = We estimate { $range }.
navigator-count = Add up the hours
navigator-count-again = Add up again
navigator-count-help = Would you like to see how many hours a week that may be?
navigator-sum = In all:
navigator-sum-ours = The hours are our estimate. You can write your own figures above.
navigator-estimate-title = How we count: our estimate
navigator-estimate-activity = What
navigator-estimate-times = A week
navigator-estimate-little = Some, each time
navigator-estimate-much = Much, each time
navigator-minutes-range = { $low } to { $high } minutes
navigator-granted-hours = Hours
navigator-granted-per = Week or month
navigator-granted-none = We have been given none of this

# Check answers
navigator-check-title = Check your answers
navigator-check-lead = Is it right? You can change everything. Nothing has been sent or stored.
navigator-see-result = See what you may be entitled to
navigator-answer-row = { $name }: { $level }
navigator-answer-own = { $name }: { $range } a week, own figures
navigator-answer-total = In all: { $range } a week

# Result
navigator-to-answers = Back to the answers
navigator-to-result = Back to the result
navigator-contents = Contents
navigator-ways-title = Take it with you
navigator-way-conversion = Turn the hours you have into BPA
navigator-way-aloud = Short sentences that are good to listen to
navigator-way-text = Download as text
navigator-way-print = Print the page from your browser. All of it comes on paper.
navigator-first-step = Do this:
navigator-why = Why, and what you can do
navigator-answer-now = Answer the question
navigator-change-answers = Change the answers
navigator-begin-anew = Begin anew
navigator-aloud-title = The answer in short sentences
navigator-aloud-lead = Use the voice of your phone or browser.
navigator-file = rights
navigator-expected-answer = { $name }. The answer was: { $outcome }.
navigator-expected-check = Look at these answers again
navigator-local-title = What the municipality has besides
navigator-local-choose = Where do you live?
navigator-local-show = Show the offers
navigator-local-none = The municipality has not written anything here yet. Ask what it has.
navigator-local-who = Who may get it:
navigator-local-how = How to ask:
navigator-local-office = Office:

# An application
navigator-apply-title = Start an application with this
navigator-apply-text = { $count ->
    [one] The application gets one line from your answers, { $hours } a week. You can change it. Nothing is sent until you say so.
   *[other] The application gets { $count } lines from your answers, { $hours } a week. You can change them. Nothing is sent until you say so.
}
navigator-apply = Start the application
navigator-apply-kept = If you must log in, we keep the answers for at most one day. Only you can open them.
navigator-apply-tick = Tick an ordinary day. Then you can start an application with the answers.
navigator-apply-tick-now = Tick the day
navigator-for-whom = The answers become lines of the application. Whom are they about?
navigator-other-hat = You are logged in for the office. Change to your own role to start an application.
navigator-kept-title = Your answers are here
navigator-kept-lead = The lines of the application will be like this. You can change them afterwards.

# Granted hours as BPA
navigator-conversion-title = The hours you have, as BPA
navigator-conversion-service = Help
navigator-conversion-today = Today
navigator-conversion-bpa = As BPA a week
navigator-conversion-total = In all as BPA:
navigator-hours-per = { $hours } { $per }
navigator-cost-today = Today it costs a week
navigator-cost-bpa = As BPA it costs a week
navigator-kroner = { $kroner } kroner
navigator-price-title = What does it cost?
navigator-price-help = Ask the municipality what an hour costs. Write all the prices, and we add up. We never guess a price.
navigator-price-bpa = BPA
navigator-price-unit = kroner an hour
navigator-price-count = Work out the cost
navigator-price-fault = Write the price in kroner, for example 450 or 449.50.

# From the front page
front-navigator = Find out what you may be entitled to
front-navigator-text = It takes a few minutes. You need not log in, and we store nothing.
